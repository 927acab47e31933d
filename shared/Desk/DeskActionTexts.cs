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
        DeskAction.Rehearsed => "chạy thử cả năm",
        _ => "đổi liên kết của",
    };

    public static string Sentence(DeskEntry entry, Func<Schools.StaffId, string> nameOf) =>
        $"{nameOf(entry.Person)} {Name(entry.Action)}"
        + (entry is { About: { } about, Action: DeskAction.EndedSession or DeskAction.EndedLinks } ? $" {nameOf(about)}." : ".");
}
