using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk;

/// <summary>The words of the desk's first page.</summary>
public static class HomeTexts
{
    /// <summary>The name of the notice in the page's address.</summary>
    public const string NoticeQuery = "xong";

    internal const string Title = "Bàn làm việc";
    internal const string Calm = "Không có việc nào chờ xử lý hôm nay.";

    internal const string SweepHint =
        "Hệ thống tự kiểm tra lúc 07:15 mỗi ngày. Bấm nút khi vừa thay tệp kế hoạch hoặc danh sách nhân sự và muốn dùng ngay.";

    internal const string LinksHint =
        "Dùng khi thư đã chuyển tiếp cho người khác hoặc có người khác đọc được hộp thư. Mọi liên kết cũ của người này hết dùng được; "
        + "liên kết mới gửi vào địa chỉ trong danh sách nhân sự.";

    /// <summary>No person was chosen.</summary>
    public static readonly DeskProblem NoPerson = new(DeskFields.Person, "Xin chọn một người trong danh sách.");

    internal static string Due(int works, SchoolMonth month) => $"hạn của {Phrases.Count(works)} việc chưa xong, {Phrases.Month(month)}";

    internal static string Wave(SchoolMonth month) => $"đợt thư nhắc kế tiếp của {Phrases.Month(month)}";

    internal static string Closing(SchoolMonth month) => $"khép {Phrases.Month(month)} và gửi tổng hợp cho Ban Chỉ đạo";

    internal static string Opening(SchoolMonth month) => $"mở {Phrases.Month(month)}, gửi thư phân công";

    internal static string Progress(DeskMonth month) =>
        $"{Phrases.Capitalized(Phrases.Month(month.Month))}: đã hoàn thành {Phrases.Count(month.Totals.Done)} "
        + $"trong {Phrases.Count(month.Totals.Assigned)} phân công"
        + (month.Totals.Overdue == 0 ? "." : $", {Phrases.Count(month.Totals.Overdue)} quá hạn.");

    internal static string Works(UnansweredPerson person) =>
        $"{Phrases.Count(person.Works)} việc, việc đầu tiên hạn {Phrases.DayInWeek(person.FirstDue)}";

    internal static string? Sentence(HomeNotice notice) => notice switch
    {
        HomeNotice.Swept => "Đã kiểm tra xong. Những gì cần bắt đầu đã được bắt đầu.",
        HomeNotice.SweptInPart => "Lượt kiểm tra chưa trọn vẹn: có phần chưa rà soát được. Xin bấm lại sau ít phút; nếu vẫn lỗi, "
            + "xin báo người vận hành.",
        HomeNotice.SweptRefused => "Đã kiểm tra, nhưng các tệp mới có chỗ cần sửa nên chưa được dùng; xin xem bên dưới.",
        HomeNotice.LinksEnded => "Đã đổi liên kết. Thư có liên kết mới đã gửi cho những tháng đang chạy.",
        HomeNotice.LinksUnsure => "Đã đổi liên kết, nhưng chưa rõ thư mới đã đi hay chưa. Nếu sau ít phút người nhận chưa thấy thư, "
            + "xin bấm lại.",
        HomeNotice.NoLinks => "Người này chưa có liên kết nào: chưa có tháng nào đã mở có tên trong danh sách.",
        HomeNotice.Paused => "Đã tạm dừng toàn bộ thư.",
        HomeNotice.Resumed => "Đã cho gửi thư trở lại. Những gì đến hạn nhắc được gửi trong một thư cho mỗi người.",
        HomeNotice.Reminded => "Đã ghi nhận. Thư nhắc đi trong ít phút tới.",
        HomeNotice.RemindedLater => "Đã ghi nhận. Thư nhắc đi lúc 07:30 của ngày làm việc gần nhất.",
        HomeNotice.NotReminded => "Không có thư nào gửi thêm: người được chọn đã trả lời, đã có thư nhắc hôm nay hoặc đã nhận đủ thư của "
            + "tháng.",
        _ => null,
    };

    internal static bool IsGood(HomeNotice notice) => notice
        is HomeNotice.Swept or HomeNotice.LinksEnded or HomeNotice.Paused or HomeNotice.Resumed
        or HomeNotice.Reminded or HomeNotice.RemindedLater;
}
