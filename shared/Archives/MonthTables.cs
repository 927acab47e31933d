using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Archives;

/// <summary>The tables of an archive with what was asked, answered and directed.</summary>
internal static class MonthTables
{
    private static readonly string[] Who = ["Tháng", "Mã hoạt động", "Nội dung hoạt động", "Mã người", "Họ và tên"];

    public static IEnumerable<CsvTable> Of(ArchivedYear year) => [Work(year), Replies(year), Files(year), Requests(year), Directives(year)];

    private static string?[] WhoOf(ArchivedYear year, MonthSnapshot month, Plans.ActivityId activity, Schools.StaffId person) =>
    [
        ArchiveTables.MonthOf(month.Head.Month),
        activity.Value,
        month.Head.Activities.FirstOrDefault(a => a.Id == activity)?.Text,
        person.Value,
        year.NameOf(person),
    ];

    private static CsvTable Work(ArchivedYear year) => new(
        "phan-cong",
        "Phân công, cả phối hợp",
        [.. Who, "Phần việc", "Lớp", "Loại việc", "Hạn", "Hạn ban đầu", "Tình trạng", "Ngày thực hiện", "Trả lời lần cuối"],
        year.Months.SelectMany(m => m.EveryAssignment.Select(a => (string?[])
            [
                .. WhoOf(year, m, a.Activity, a.Person),
                "Chủ trì",
                a.Class,
                StatusTexts.Name(a.Kind),
                ArchiveTexts.Day(a.Due),
                ArchiveTexts.Day(a.OriginalDue),
                a.IsCancelled ? "Không còn phụ trách" : StatusTexts.Name(a.Status, a.Kind),
                ArchiveTexts.Day(a.Effective),
                ArchiveTexts.Moment(a.LastReply),
            ])
            .Concat(m.Supports.Select(s => (string?[])
            [
                .. WhoOf(year, m, s.Activity, s.Person),
                "Phối hợp",
                null,
                StatusTexts.Name(s.Kind),
                ArchiveTexts.Day(s.Due),
                ArchiveTexts.Day(s.Due),
                null,
                null,
                null,
            ]))));

    private static CsvTable Replies(ArchivedYear year) => new(
        "phan-hoi",
        "Các câu trả lời và minh chứng",
        [.. Who, "Mã phản hồi", "Trả lời", "Nội dung", "Ngày thực hiện", "Nhận lúc", "Xin gia hạn đến", "Xin cử thêm người",
            "Người trả lời thay", "Ảnh học sinh", "Số tệp"],
        year.Months.SelectMany(m => m.Evidence.Select(e => (string?[])
        [
            .. WhoOf(year, m, e.Activity, e.Person),
            e.Id.Value,
            StatusTexts.Name(e.Kind, m.Head.Activities.FirstOrDefault(a => a.Id == e.Activity)?.Kind ?? default),
            e.Note,
            ArchiveTexts.Day(e.Effective),
            ArchiveTexts.Moment(e.Received),
            ArchiveTexts.Day(e.AskedUntil),
            e.AsksHelper ? "có" : null,
            e.Substitute is { } by ? year.NameOf(by) : null,
            ArchiveTexts.Pupils(e.Pupils),
            $"{e.Files.Length}",
        ])));

    private static CsvTable Files(ArchivedYear year) => new(
        "tep",
        "Các tệp kèm theo câu trả lời",
        [.. Who, "Mã phản hồi", "Tên khi gửi", "Loại", "Số byte", "SHA-256", "Tệp trong bản lưu", "Lý do không có"],
        year.Months.SelectMany(m => m.Evidence.SelectMany(e => year.AttachmentsOf(m.Head.Month, e).Select(f => (string?[])
        [
            .. WhoOf(year, m, e.Activity, e.Person),
            e.Id.Value,
            f.File.Name,
            f.File.ContentType,
            $"{f.File.Bytes}",
            f.File.Sha256,
            f.Path,
            f.LeftOut,
        ]))));

    private static CsvTable Requests(ArchivedYear year) => new(
        "de-nghi",
        "Khó khăn, xin gia hạn và các đề nghị khác",
        [.. Who, "Mã đề nghị", "Mã phản hồi", "Đề nghị", "Tình trạng", "Nêu lúc", "Đã hỏi ý kiến"],
        AllRequests(year).Select(r => (string?[])
        [
            .. WhoOf(year, r.Month, r.Request.Activity, r.Request.Person),
            r.Request.Id.Value,
            r.Request.EvidenceId.Value,
            DirectiveWords.Asks(r.Request),
            DirectiveWords.State(r.Request),
            ArchiveTexts.Moment(r.Request.Raised),
            string.Join("; ", r.Request.Steps.Select(s => $"{year.NameOf(s.Person)} {ArchiveTexts.Moment(s.Asked)}")),
        ]));

    private static CsvTable Directives(ArchivedYear year) => new(
        "chi-dao",
        "Ý kiến chỉ đạo",
        [.. Who, "Mã đề nghị", "Người cho ý kiến", "Kết quả", "Ý kiến", "Hạn mới", "Người được cử", "Lúc"],
        AllRequests(year).Where(r => r.Request.Directive is not null).Select(r => (r.Month, r.Request, Given: r.Request.Directive!))
            .Select(r => (string?[])
            [
                .. WhoOf(year, r.Month, r.Request.Activity, r.Request.Person),
                r.Request.Id.Value,
                DirectiveWords.AuthorOf(r.Given, year.NameOf),
                DirectiveWords.Outcome(r.Given),
                r.Given.Text,
                ArchiveTexts.Day(r.Given.NewDue),
                DirectiveWords.HelperOf(r.Given, year.NameOf),
                ArchiveTexts.Moment(r.Given.Given),
            ]));

    private static IEnumerable<(MonthSnapshot Month, Request Request)> AllRequests(ArchivedYear year) =>
        year.Months.SelectMany(m => RequestRecords.In(m).OrderBy(r => r.Raised).ThenBy(r => r.Id.Value, StringComparer.Ordinal)
            .Select(r => (m, r)));
}
