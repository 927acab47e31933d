using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Archives;

/// <summary>The tables of an archive that are about plans, people, letters and the desk.</summary>
internal static class ArchiveTables
{
    public static IEnumerable<CsvTable> Of(ArchivedYear year) =>
    [
        Plans(year),
        People(year),
        .. MonthTables.Of(year),
        .. ReportTables.Of(year),
        Letters(year),
        Roots(year),
        Desk(year),
    ];

    /// <summary>A month as tables have it: <c>2021-10</c>.</summary>
    public static string MonthOf(Calendar.SchoolMonth month) => $"{month.Year:D4}-{month.Month:D2}";

    private static CsvTable Plans(ArchivedYear year) => new(
        "ke-hoach",
        "Các hoạt động của kế hoạch",
        ["Tháng", "Mã hoạt động", "Nội dung", "Loại việc", "Hạn", "Chủ trì", "Phối hợp"],
        year.Months.Select(m => (Month: MonthOf(m.Head.Month), m.Head.Activities))
            .Concat(year.NotBegun.Select(m => (Month: $"{m.Year:D4}-{m.Month:D2}", m.Activities)))
            .OrderBy(m => m.Month, StringComparer.Ordinal)
            .SelectMany(m => m.Activities.Select(a => new[]
            {
                m.Month,
                a.Id.Value,
                a.Text,
                StatusTexts.Name(a.Kind),
                ArchiveTexts.Day(a.Due),
                string.Join("; ", LeadsOf(a, year.Setup.Roster)),
                string.Join("; ", a.Support.Select(p => PartyChoices.NameOf(p, year.Setup.Roster))),
            })));

    private static IEnumerable<string> LeadsOf(PlanActivity activity, Roster roster) =>
        activity.Responsible.Select(RoleTexts.Name).Concat(activity.Lead.Select(p => PartyChoices.NameOf(p, roster)));

    private static CsvTable People(ArchivedYear year) => new(
        "nhan-su",
        "Danh sách nhân sự",
        ["Mã người", "Họ và tên", "Công việc", "Chức danh", "Vai trò", "Tổ", "Lớp", "Thư điện tử", "Điện thoại", "Ngày cuối ở trường"],
        year.Setup.Roster.People.Select(p => new[]
        {
            p.Id.Value,
            p.Name,
            p.Title,
            p.Post,
            Phrases.Capitalized(RoleTexts.Name(p.Role)),
            p.Group,
            p.Class,
            p.Email,
            p.Phone,
            ArchiveTexts.Day(p.Left),
        }));

    private static CsvTable Letters(ArchivedYear year) => new(
        "so-gui-thu",
        "Sổ gửi thư",
        ["Tháng", "Loại thư", "Về", "Mã người nhận", "Người nhận", "Tình trạng", "Số lần gửi", "Lúc", "Mã của nhà gửi thư", "Lý do"],
        year.Months.SelectMany(m => m.Ledger.Select(l => new[]
        {
            MonthOf(m.Head.Month),
            CallTexts.Letter(l.Key.Kind),
            ArchiveTexts.Subject(l.Key),
            l.Key.Recipient.Value,
            year.NameOf(l.Key.Recipient),
            MailStates.Name(l.State),
            $"{l.Attempts}",
            ArchiveTexts.Moment(l.ClaimedAt),
            l.ProviderId,
            l.Reason,
        })));

    private static CsvTable Roots(ArchivedYear year) => new(
        "ma-doi-chieu",
        RootTexts.Heading,
        ["Tháng", "Mã", "Về", "Số dòng", "Ngày", "Mã đối chiếu"],
        RootRecords.In(year.Months)
            .Concat(year.Reports.Select(r => r.Frozen.Root).OfType<RootRecord>())
            .Select(r => new[]
            {
                MonthOf(r.Month),
                r.Name,
                RootTexts.Line(r),
                $"{r.Size}",
                ArchiveTexts.Day(r.Made),
                r.Root.Value,
            }));

    private static CsvTable Desk(ArchivedYear year) => new(
        "nhat-ky-ban-lam-viec",
        "Nhật ký bàn làm việc",
        ["Lúc", "Mã người", "Họ và tên", "Việc đã làm"],
        year.DeskEntries.Select(e => new[]
        {
            ArchiveTexts.Moment(e.At),
            e.Person.Value,
            year.NameOf(e.Person),
            DeskActionTexts.Sentence(e, year.NameOf),
        }));
}
