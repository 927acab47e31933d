using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Replies;

/// <summary>Why a reply was not recorded, and what to do, as a teacher reads it.</summary>
internal static class ReplyTexts
{
    public static string NoStatus(ActivityKind work)
    {
        var names = ReplyKinds.About(work).Select(kind => StatusTexts.Name(kind, work)).ToList();
        return $"Thầy/cô chưa chọn câu trả lời. Xin chọn một trong {AnswerTexts.Number(work)}: "
            + $"{string.Join(", ", names[..^1])} hoặc {names[^1]}.";
    }

    public const string NoReason = "Xin ghi rõ khó khăn là gì và cần hỗ trợ điều gì, để Ban Chỉ đạo có thể cho ý kiến.";

    public const string NotSaidWhose = "Xin ghi rõ vì sao việc này không phải của thầy/cô và, nếu biết, nên giao cho ai.";

    public const string WaitsForAnAnswer =
        "Việc này đang có đề nghị chờ ý kiến. Xin chờ kết quả rồi mới đề nghị giao cho người khác.";

    public static readonly string StaysTheirs =
        $"Việc này vẫn do thầy/cô thực hiện. Nếu còn vướng, xin chọn “{StatusTexts.Name(ReplyKind.Difficulty)}”.";

    public const string NoEvidence = "Công việc đã hoàn thành cần có minh chứng. Xin ghi vắn tắt kết quả hoặc gửi kèm ít nhất một tệp.";

    public const string NoHelpNeeded = "Xin ghi rõ cần thêm người để làm việc gì, để người có trách nhiệm có thể cử người.";

    public const string NothingAdded = "Chưa có gì để ghi nhận. Xin ghi vắn tắt phần việc đã phối hợp hoặc gửi kèm ít nhất một tệp.";

    /// <summary>The plan's own day of an activity, as who takes part reads it; a standing duty has none that concerns them.</summary>
    public static string SupportedUntil(Support support) => support.Kind.IsFinished
        ? $"{DueTexts.Label(support.Kind, support.Due, support.Time)} theo kế hoạch: {DueTexts.Value(support.Due, support.Time)}"
        : "Việc thường xuyên trong tháng";

    public const string ContributionHint = "Phần việc đã phối hợp; có thể chỉ gửi tệp minh chứng.";

    public static string NoteHint(ActivityKind work) =>
        (work.IsFinished
            ? $"{StatusTexts.Name(ReplyKind.Done, work)}: ghi vắn tắt kết quả, hoặc gửi tệp minh chứng. "
            : $"{StatusTexts.Name(ReplyKind.Done, work)}: không bắt buộc ghi chú hay gửi tệp. ")
        + $"{StatusTexts.Name(ReplyKind.Difficulty)}: ghi rõ lý do và điều cần hỗ trợ.";

    public static string Question(ActivityKind work) =>
        work.IsFinished ? "Việc này đến đâu rồi?" : "Trong tháng, việc này có được duy trì không?";

    /// <summary>Work whose day is over without the answer that ends it.</summary>
    public static string Overdue(ActivityKind work) => work switch
    {
        ActivityKind.Event => "Đã qua ngày, chờ kết quả",
        ActivityKind.Standing => "Đã qua ngày xác nhận",
        _ => StatusTexts.Overdue,
    };

    public const string Stale = "Trang này đã mở quá lâu nên chưa thể ghi nhận. Xin xem lại rồi bấm “Gửi trả lời” lần nữa.";

    public const string ConfirmLabel = "Đúng, tôi gửi câu trả lời này";

    public const string PleaseConfirm =
        "Một số chương trình kiểm tra thư tự điền và gửi trang này. "
        + $"Nếu chính thầy/cô gửi, xin đánh dấu ô “{ConfirmLabel}” để xác nhận rồi bấm “Gửi trả lời” lần nữa.";

    public const string FilesNotTaken = "Các tệp gửi kèm chưa được nhận. Xin chọn lại các tệp.";

    public const string Interrupted =
        "Tệp gửi kèm chưa đến trọn vẹn vì đường truyền bị ngắt. "
        + "Xin chọn lại tệp rồi gửi lần nữa, nếu được thì ở nơi có mạng ổn định hơn.";

    /// <summary>The words of the link to the calendar file: work that is done has no day left.</summary>
    public static string DueDateFile(AssignmentStatus status) => status.IsDone ? "Xóa hạn khỏi lịch" : "Lưu hạn vào lịch";

    /// <summary>What a posted form says, for its sender to recognise.</summary>
    public static string Summary(ReplyInput input) =>
        string.Join('\n', new[] { input.Kind is { } kind ? StatusTexts.Name(kind) : "", input.Note }.Where(line => line.Length > 0));

    public static string FilesHint(ReplyLimits limits) =>
        $"Nhiều nhất {limits.Files} tệp, mỗi tệp đến {Phrases.Size(limits.FileBytes)}, tổng cộng đến {Phrases.Size(limits.TotalBytes)}: "
        + "ảnh (jpg, png, webp, heic), pdf, docx, xlsx.";

    public static string NoteTooLong(int length, int most) =>
        $"Phần ghi chú dài {Phrases.Count(length)} ký tự, nhiều nhất là {Phrases.Count(most)}. "
        + "Xin viết gọn lại hoặc gửi phần còn lại trong một tệp kèm theo.";

    public static string TooManyToday(int most) =>
        $"Hôm nay đã ghi nhận {most} câu trả lời qua liên kết này, là số nhiều nhất trong một ngày. "
        + "Xin gửi câu trả lời này vào ngày mai; nếu cần gấp, xin báo thư ký Ban Chỉ đạo của trường.";

    public static string NotADate(DateOnly today) =>
        $"Ngày thực hiện chưa đúng. Xin chọn một ngày trên lịch, hoặc gõ ngày/tháng/năm, ví dụ {Phrases.Day(today)}.";

    public static string AfterToday(DateOnly day, DateOnly today) =>
        $"Ngày {Phrases.Day(day)} chưa tới. Xin chọn ngày việc đã diễn ra, muộn nhất là hôm nay, {Phrases.Day(today)}.";

    public static string TooEarly(DateOnly day, DateOnly earliest) =>
        $"Ngày {Phrases.Day(day)} nằm trước năm học này. Xin chọn ngày từ {Phrases.Day(earliest)} trở đi.";

    public const string PupilsNotSaid = "Có ảnh gửi kèm: xin cho biết trong ảnh có học sinh hay không.";

    public static string NoNewDate(DateOnly first) =>
        "Thầy/cô xin gia hạn nhưng chưa ghi đến ngày nào. "
        + $"Xin chọn một ngày trên lịch, hoặc gõ ngày/tháng/năm, sớm nhất là {Phrases.Day(first)}.";

    public static string NewDateTooEarly(DateOnly day, FormDays days) => day > days.Due
        ? $"Ngày {Phrases.Day(day)} đã tới nên không thể gia hạn đến ngày đó. Xin chọn từ {Phrases.Day(days.FirstLater)} trở đi."
        : $"Hạn hiện nay là {Phrases.Day(days.Due)}. Ngày xin gia hạn phải sau hạn đó, sớm nhất là {Phrases.Day(days.FirstLater)}.";

    public static string NewDateTooLate(DateOnly day, DateOnly yearEnd) =>
        $"Ngày {Phrases.Day(day)} nằm ngoài năm học này. Xin chọn ngày muộn nhất là {Phrases.Day(yearEnd)}.";

    public static string FilesTooLarge(long most) =>
        $"Các tệp gửi cùng lúc quá lớn: tổng cộng nhiều nhất {Phrases.Size(most)}. Xin chọn bớt tệp, hoặc gửi ảnh ở cỡ nhỏ hơn.";
}
