using System.Text.RegularExpressions;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Says the sentences of the roster file's rules to a person who sees columns and no file: fields by the names of their columns, roles
/// by their words, people by their names.
/// </summary>
internal static partial class RuleTexts
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = "Họ và tên",
        ["title"] = "Nhiệm vụ",
        ["email"] = "Email",
        ["role"] = "Vai trò",
        ["group"] = "Tổ",
        ["left"] = "Ngày công tác cuối cùng",
        ["address"] = "Xưng hô",
        ["post"] = "Chức danh, kiêm nhiệm",
        ["class"] = "Lớp chủ nhiệm",
        ["for"] = "Người được thay",
        ["by"] = "Người thay",
        ["from"] = "Từ ngày",
        ["to"] = "Đến ngày",
        ["people"] = "danh sách",
        ["substitutes"] = "phần trả lời thay",
    };

    /// <param name="names">The names of people by their ids.</param>
    public static string ForPeople(string message, IReadOnlyDictionary<string, string> names)
    {
        var text = RoleField().Replace(message, m => $"vai trò {RoleTexts.Name(Enum.Parse<Role>(m.Groups["role"].Value))}");
        text = GroupField().Replace(text, m => $"tổ “{m.Groups["group"].Value}”");
        text = Quoted().Replace(text, m => Columns.TryGetValue(m.Groups["word"].Value, out var column)
            ? $"“{column}”"
            : $"“{(names.TryGetValue(m.Groups["word"].Value, out var name) ? name : m.Groups["word"].Value)}”");
        return Id().Replace(text, m => names.GetValueOrDefault(m.Value, m.Value));
    }

    [GeneratedRegex("\"role\": \"(?<role>[A-Za-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoleField();

    [GeneratedRegex("\"group\": \"(?<group>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GroupField();

    [GeneratedRegex("\"(?<word>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    // An id with a hyphen and no letter of a word around it: ids without one may be words.
    [GeneratedRegex(@"(?<![\p{L}\p{N}@.“-])[a-z0-9]+(-[a-z0-9]+)+(?![\p{L}\p{N}@-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
