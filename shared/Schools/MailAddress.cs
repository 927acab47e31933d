using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Schools;

/// <summary>
/// An address the school can write to: one plain ASCII address, without display name, list or line break. The roster's schema
/// has the same rule, held by a test.
/// </summary>
public static partial class MailAddress
{
    public const int MaxLength = 254;

    public static bool IsValid(string address) =>
        address.Length <= MaxLength && address.LastIndexOf('@') <= 64 && Shape().IsMatch(address);

    [GeneratedRegex(
        @"\A[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
