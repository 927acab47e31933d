using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.House;

/// <summary>The Vietnamese word for a status, a role or a state is in one file, which letters, pages and reports use.</summary>
public sealed class WordTablesTests
{
    private static readonly string Shared = Path.Combine(DotNet.Repository, "shared");

    [Theory]
    [InlineData("Chưa báo cáo", "Months/StatusTexts.cs")]
    [InlineData("Đã hoàn thành", "Months/StatusTexts.cs")]
    [InlineData("Hoàn thành", "Months/StatusTexts.cs")]
    [InlineData("Đang thực hiện", "Months/StatusTexts.cs")]
    [InlineData("Gặp khó khăn", "Months/StatusTexts.cs")]
    [InlineData("Trễ hạn", "Months/StatusTexts.cs")]
    [InlineData("Quá hạn", "Months/StatusTexts.cs")]
    [InlineData("đã chốt", "Months/StatusTexts.cs")]
    [InlineData("Chưa bắt đầu", "Months/StatusTexts.cs")]
    [InlineData("Trưởng Ban Chỉ đạo", "Schools/RoleTexts.cs")]
    [InlineData("Phó Trưởng Ban Chỉ đạo", "Schools/RoleTexts.cs")]
    [InlineData("tổ trưởng chuyên môn", "Schools/RoleTexts.cs")]
    [InlineData("giáo viên", "Schools/RoleTexts.cs")]
    [InlineData("Bị trả lại", "Board/MailStates.cs")]
    [InlineData("Không gửi được", "Board/MailStates.cs")]
    [InlineData("Xin gia hạn", "Requests/DirectiveWords.cs")]
    [InlineData("Xin ý kiến chỉ đạo", "Requests/DirectiveWords.cs")]
    [InlineData("Đang chờ ý kiến", "Requests/DirectiveWords.cs")]
    public void Word_OfATable_IsInOneFile(string word, string file) => FilesWith(word).ShouldBe([file]);

    [Theory]
    [InlineData("Chưa trả lời")]
    [InlineData("Chưa phản hồi")]
    [InlineData("Sau hạn")]
    [InlineData("Đang làm")]
    [InlineData("Đã tổng hợp")]
    [InlineData("Chưa mở")]
    public void Word_ForAStatusThatHasAnother_IsInNoFile(string word) => FilesWith(word).ShouldBeEmpty();

    /// <summary>Returns the files in which a string, a quotation or an element equals the word, ignoring case.</summary>
    private static string[] FilesWith(string word)
    {
        string[] whole = [.. from before in "\">“" from after in "\"<”" select $"{before}{word}{after}"];
        return
        [
            .. Directory.EnumerateFiles(Shared, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains("/obj/", StringComparison.Ordinal))
                .Where(f => File.ReadAllText(f) is var text && whole.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
                .Select(f => Path.GetRelativePath(Shared, f))
                .Order(StringComparer.Ordinal),
        ];
    }
}
