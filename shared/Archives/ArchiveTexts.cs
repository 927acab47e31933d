using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Archives;

/// <summary>The words of an archive's tables and pages.</summary>
internal static class ArchiveTexts
{
    public const string Deleted = "Tệp không còn trong kho";

    public const string FirstDraft = "Dự thảo đầu tiên (docx)";
    public const string EditedDraft = "Dự thảo như đang chỉnh sửa (docx)";
    public const string Issued = "Bản ban hành, chưa có số (docx)";
    public const string Register = "Sổ minh chứng (xlsx)";

    public static string Numbered(ReportNumber number) => $"Bản số {number.Number}, ngày {Phrases.Day(number.Day)} (docx)";

    public static string Signed(SignedCopy copy) => $"Bản đã ký số {copy.Number}, ngày {Phrases.Day(copy.Day)} (pdf)";

    /// <summary>Why a file is left out; null for one that is not.</summary>
    public static string? LeftOut(ScanState state) => state switch
    {
        _ when state.IsGivenOut => null,
        ScanState.Malicious => ScanTexts.Malicious,
        ScanState.Pending => "Chưa quét xong mã độc",
        _ => "Không quét được mã độc",
    };

    public static string Pupils(PupilsShown pupils) => pupils switch
    {
        PupilsShown.WithConsent => "Ảnh có học sinh, đã có sự đồng ý",
        PupilsShown.None => "Ảnh không có học sinh",
        _ => string.Empty,
    };

    /// <summary>What a letter is about: a day, or the id of a matter.</summary>
    public static string Subject(LedgerKey key) => key.Subject.Value;

    /// <summary>A day as tables have it, which spreadsheets read in every language.</summary>
    public static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    public static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    /// <summary>A moment of the school's clock as tables have it.</summary>
    public static string Moment(DateTimeOffset moment) => $"{moment.ToOffset(Calendar.VietnamTime.Offset):yyyy-MM-dd HH:mm:ss}";

    public static string? Moment(DateTimeOffset? moment) => moment is { } known ? Moment(known) : null;
}
