namespace BinhHoa2.Shared.Desk;

/// <summary>The words for what was done at the desk; with the person it was done to behind them.</summary>
internal static class DeskActionTexts
{
    public static string Name(DeskAction action) => action switch
    {
        DeskAction.SignedIn => "đăng nhập",
        DeskAction.SignedOut => "đăng xuất",
        DeskAction.EndedSession => "kết thúc phiên làm việc của",
        DeskAction.Swept => "chạy kiểm tra ngay",
        DeskAction.ReadRoster => "đọc một danh sách nhân sự vào bản nháp",
        DeskAction.AddedPerson => "thêm một người vào bản nháp danh sách nhân sự",
        DeskAction.ChangedPerson => "sửa trong bản nháp danh sách nhân sự",
        DeskAction.ChangedSubstitute => "sửa phần trả lời thay trong bản nháp danh sách nhân sự",
        DeskAction.DroppedRoster => "bỏ bản nháp danh sách nhân sự",
        DeskAction.AdoptedRoster => "nhận danh sách nhân sự mới",
        DeskAction.Rehearsed => "chạy thử cả năm",
        DeskAction.ReadPlan => "mở một bản nháp kế hoạch",
        DeskAction.ChangedPlan => "sửa trong bản nháp kế hoạch",
        DeskAction.DroppedPlan => "bỏ bản nháp kế hoạch",
        DeskAction.AdoptedPlan => "nhận kế hoạch",
        DeskAction.EndedPlan => "kết thúc một kế hoạch",
        DeskAction.PausedLetters => "tạm dừng toàn bộ thư",
        DeskAction.ResumedLetters => "cho gửi thư trở lại",
        DeskAction.Reminded => "nhắc ngay",
        DeskAction.RemindedAll => "nhắc ngay tất cả những người chưa trả lời",
        DeskAction.ChangedHolidays => "sửa lịch nghỉ của trường",
        DeskAction.ConfirmedHolidays => "xác nhận lịch nghỉ của năm sau là đủ",
        DeskAction.SetRetention => "đặt ngày xoá dữ liệu của một năm học",
        DeskAction.BeganArchive => "lập bản lưu của một năm học",
        DeskAction.EnteredErasure => "ghi yêu cầu xoá dữ liệu",
        DeskAction.ConfirmedErasure => "xác nhận xoá dữ liệu",
        DeskAction.WithdrewErasure => "bỏ yêu cầu xoá dữ liệu",
        _ => "đổi liên kết của",
    };

    public static string Sentence(DeskEntry entry, Func<Schools.StaffId, string> nameOf) => entry.Action switch
    {
        DeskAction.SetUpSchool => "Trường được lưu trên trang thiết lập.",
        DeskAction.TriedSender => "Một thư thử được gửi từ trang thiết lập đến địa chỉ gửi thư.",
        _ => OfPerson(entry, nameOf),
    };

    private static string OfPerson(DeskEntry entry, Func<Schools.StaffId, string> nameOf) =>
        $"{nameOf(entry.Person)} {Name(entry.Action)}"
        + entry switch
        {
            { About: { } about, Action: DeskAction.EndedSession or DeskAction.EndedLinks or DeskAction.Reminded } => $" {nameOf(about)}.",
            { About: { } about, Action: DeskAction.EnteredErasure or DeskAction.ConfirmedErasure or DeskAction.WithdrewErasure } =>
                $", mã {about}.",
            { About: { } about, Action: DeskAction.ChangedPerson or DeskAction.ChangedSubstitute } => $": {nameOf(about)}.",
            _ => ".",
        };
}
