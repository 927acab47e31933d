using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Archives;

/// <summary>The words of the desk's page with the archive.</summary>
internal static class ArchivePageTexts
{
    public const string Title = "Lưu trữ năm học";

    public const string Refused =
        "Bản lưu có toàn bộ dữ liệu của năm học, nên chỉ Trưởng Ban Chỉ đạo và Thư ký Ban Chỉ đạo được lập và tải về.";

    public const string Hint =
        "Bản lưu là một tệp zip có kế hoạch, phân công, câu trả lời, tệp kèm theo, đề nghị, ý kiến chỉ đạo, báo cáo, sổ gửi thư và nhật ký "
        + "bàn làm việc. Giải nén vào thẻ nhớ USB rồi mở index.html là xem được, không cần mạng và phần mềm. Trong đó không có "
        + "mật mã và không có liên kết nào mở được.";

    public const string Privacy =
        "Bản lưu có dữ liệu cá nhân của nhân sự và có thể có ảnh học sinh: xin chỉ giữ ở nơi của nhà trường.";

    public const string Failed = "Lần lập vừa rồi chưa xong được. Xin bấm lập lại; nếu vẫn lỗi, xin báo người vận hành.";

    public const string Replaces = "Bản lưu mới thay cho bản đang giữ.";

    public static string Year(SchoolYear year) => $"Năm học {year}";

    public static string Progress(ArchiveRun run) => run.Files switch
    {
        null => $"Đang đọc dữ liệu của năm học {run.Year}.",
        0 => $"Đang ghi bản lưu của năm học {run.Year}.",
        { } files => $"Năm học {run.Year}: đã chép {Phrases.Count(run.Copied)} trong {Phrases.Count(files)} tệp kèm theo.",
    };

    /// <summary>What is kept, and until when.</summary>
    public static string Kept(ArchiveRun run, string by) =>
        $"Bản lưu năm học {run.Year} do {by} yêu cầu lúc {Phrases.Moment(run.Begun)}, {Phrases.Size(run.Bytes ?? 0)}. "
        + $"Hệ thống giữ đến {Phrases.DayInWeek(VietnamTime.DateOf(run.Completed!.Value.AddDays(ArchiveRules.DaysKept)))}, rồi tự xóa.";
}
