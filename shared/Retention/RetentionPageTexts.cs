using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Retention;

/// <summary>The words of the page that says how long the school's years are kept.</summary>
internal static class RetentionPageTexts
{
    public const string Title = "Lưu giữ và xoá dữ liệu";

    public const string Hint =
        "Mỗi năm học được xoá hai đợt. Trước ngày xoá ít nhất một tháng, hệ thống gửi thư báo cho thư ký; chưa gửi được thư báo thì chưa "
        + "xoá. Đã xoá thì không lấy lại được.";

    public const string None = "Chưa có năm học nào trong hệ thống.";
    public const string Saved = "Đã ghi ngày xoá. Thư báo trước được gửi một tháng trước ngày này.";
    public const string HasBegun = "Việc xoá phần này đã bắt đầu nên không đổi ngày được nữa.";
    public const string NoDay = "Xin chọn một ngày.";
    public const string Order =
        "Tệp minh chứng được xoá trước hoặc cùng ngày với câu trả lời của năm học ấy; xin đặt ngày theo thứ tự này.";
    public const string NoPart = "Không tìm thấy năm học này; xin mở lại trang.";

    public static string Between(DateOnly first, DateOnly last) =>
        $"Ngày xoá có thể đặt từ {Phrases.Day(first)} đến {Phrases.Day(last)}.";

    public static string Defaults(RetentionTimes times) =>
        $"Thời hạn mặc định: tệp minh chứng {times.FilesYears} năm, câu trả lời {times.AnswersYears} năm sau khi năm học kết thúc "
        + $"(ngày 31/7). Đây là đề nghị của phần mềm, xem lại lần cuối ngày {Phrases.Day(times.AsOf)}, không phải quy định. "
        + "Xin đối chiếu với các văn bản sau, đọc từ nguồn thứ cấp:";

    public static string Heading(RetentionKind kind) => Phrases.Capitalized(RetentionTexts.Name(kind));

    public static string State(YearPart part, Roster staff) => part switch
    {
        { Removed: { } day } =>
            $"Đã xoá xong ngày {Phrases.Day(day)}: {Phrases.Count(part.Items.Files)} tệp, {Phrases.Count(part.Items.Rows)} dòng dữ liệu.",
        { Begun: { } day } => $"Đang xoá, từ ngày {Phrases.Day(day)}.",
        { Announced: { } day } => $"{Day(part, staff)} Đã gửi thư báo trước ngày {Phrases.Day(day)}.",
        _ => Day(part, staff),
    };

    private static string Day(YearPart part, Roster staff) =>
        $"Xoá từ ngày {Phrases.Day(part.Day)} "
        + (part.SetBy is { } by ? $"({staff.NameOf(by)} đặt)." : "(theo thời hạn mặc định).");
}
