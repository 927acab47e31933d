using System.Collections.Immutable;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Proofs;

namespace BinhHoa2.Tests.Reports;

/// <summary>The page of the mid-year report in its states.</summary>
internal static class SampleReportPages
{
    private static readonly DateTimeOffset Edited = new(2022, 1, 17, 2, 30, 0, TimeSpan.Zero);
    private static readonly LinkId Link = new("1-a1c335de");

    private static readonly ImmutableArray<ReportEdit> Edits =
    [
        new(2, 1, "Nhà trường có 30 lớp.", SamplePeople.ViceChair.Id, null, SamplePeople.ViceChair.Name, Edited, Link),
        new(
            2,
            2,
            "Nhà trường có 30 lớp, 1.050 học sinh.\n- Hai buổi mỗi ngày.",
            SamplePeople.Chair.Id,
            null,
            SamplePeople.Chair.Name,
            Edited,
            Link),
    ];

    private static ImmutableArray<ReportEdit> Pictured =>
    [
        new(ReportEdit.PicturesPart, 1, "", SamplePeople.ViceChair.Id, null, SamplePeople.ViceChair.Name, Edited, Link)
        {
            Pictures = [.. PictureChoices.Of(Choices.Choices.Items[2])],
        },
    ];

    private static readonly ReportIssue Issue = new(SamplePeople.Chair.Id, null, SamplePeople.Chair.Name, Edited.AddHours(2), Link)
    {
        Roots = SampleProofPages.Roots,
    };

    private static readonly ReportNumber Number = new(
        "12", new DateOnly(2022, 1, 18), SamplePeople.Secretary.Id, null, SamplePeople.Secretary.Name, Edited.AddHours(25), Link);

    public static IReadOnlyDictionary<string, ReportPageModel> All { get; } = new Dictionary<string, ReportPageModel>
    {
        ["report-draft"] = Page(Drafted),
        ["report-pictures"] = Page(Drafted, Pictured),
        ["report-problem"] = Page(Drafted) with
        {
            Problem = new FormProblem<ReportInput>(
                ReportFields.Text,
                "Trưởng Ban Chỉ đạo vừa sửa đoạn này.",
                new ReportInput("nonce", ReportFields.Edit, 2, 1, "Lời của tôi.", "", "", "")),
        },
        ["report-ask-back"] = Page(Drafted) with
        {
            Problem = new FormProblem<ReportInput>(
                FormFields.Confirmed,
                "Một số chương trình kiểm tra thư tự điền và gửi trang này.",
                new ReportInput("nonce", ReportFields.Edit, 2, 2, "Lời của tôi.", "", "", "")),
        },
        ["report-confirm"] = Page(Drafted) with { ToConfirm = ReportFields.Issue },
        ["report-issued"] = Page(Drafted with { State = ReportState.Issued, Issue = Issue }) with { Saved = ReportFields.Issue },
        ["report-number-problem"] = Page(Drafted with { State = ReportState.Issued, Issue = Issue }) with
        {
            Problem = new FormProblem<ReportInput>(
                ReportFields.Number,
                "Xin ghi số văn bản, chỉ gồm chữ số.",
                new ReportInput("nonce", ReportFields.GiveNumber, 0, 0, "", "12a", "2022-01-18", "")),
        },
        ["report-numbered"] = Page(Numbered),
        ["report-copy-problem"] = Page(Numbered) with
        {
            Problem = new FormProblem<ReportInput>(
                ReportFields.Copy,
                "Tệp “bao-cao.docx” không phải là PDF. Xin quét bản đã ký thành PDF rồi chọn lại.",
                new ReportInput("nonce", ReportFields.TakeCopy, 0, 0, "", "", "", "")),
        },
        ["report-to-correct"] = Page(Numbered) with { Changes = Changes, ToConfirm = ReportFields.Correct },
        ["report-corrected"] = Page(Numbered) with
        {
            Corrections = [new(1, 2, Changes, SamplePeople.Chair.Id, null, SamplePeople.Chair.Name, Edited.AddDays(9), Link)],
            Changes = Changes,
        },
        ["report-signed"] = Page(Signed) with
        {
            Saved = ReportFields.TakeCopy,
        },
        ["report-to-send"] = Page(Signed) with
        {
            Offer = new DispatchOffer(SampleLetters.Copy, Outside),
            ToConfirm = ReportFields.Dispatch,
        },
        ["report-sent"] = Page(Signed with { Dispatches = [Dispatched] }) with { Offer = new DispatchOffer(null, Outside[1..]) },
    };

    public static EvidenceChoiceModel Choices
    {
        get
        {
            var page = Page(Drafted);
            var activity = SampleReports.MidYear.Counted().First(a => a.Figures.EvidenceIds.Length >= 3);
            return new EvidenceChoiceModel(
                SampleReports.School,
                page.Editor,
                SampleReports.MidYear,
                new EvidenceChoices(8, "Giúp học sinh đạt chuẩn", [.. Enumerable.Range(0, 3).Select(i => Choice(activity, i))]),
                [32],
                "/board/1.key.payload.mac/bao-cao/minh-chung/so-ket/3",
                page.Path,
                page.BoardPath,
                page.Nonce);
        }
    }

    private static EvidenceChoice Choice(CountedActivity activity, int i)
    {
        string[] notes = ["Tổ có 14 học sinh cần phụ đạo, đã xếp 2 buổi mỗi tuần", "Đã lập danh sách, gửi phụ huynh", ""];
        EvidenceFile[] files =
        [
            new("ảnh buổi phụ đạo.jpg", "image/jpeg", 1_200_000, "ab", "blob") { Preview = new FilePreview(12_000, 320, 240) },
            new("bang-theo-doi.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 22_000, "cd", "sheet"),
            new("bảng điểm.png", "image/png", 300_000, "ef", "png"),
        ];
        var evidence = new Evidence(
            activity.Figures.EvidenceIds[i],
            SamplePeople.Teacher.Id,
            activity.Figures.Activity,
            ReplyKind.Done,
            notes[i],
            new DateOnly(2021, 10, 26),
            Edited.AddDays(-80),
            i == 2 ? [.. files] : [],
            Pupils: i == 2 ? PupilsShown.WithConsent : PupilsShown.NotSaid);
        return new EvidenceChoice(31 + i, activity, SamplePeople.Teacher.NamedPost, notes[i], evidence, "2021-10/tep/gv-1a/ab");
    }

    private static ImmutableArray<RecipientAddress> Outside =>
    [
        new("Phòng Giáo dục và Đào tạo (để báo cáo)", "vanphong@pgd.example"),
        new("Đảng ủy xã Bình Hòa", "danguy@binhhoa.example"),
    ];

    private static ReportDispatch Dispatched => new(
        2,
        SampleLetters.Copy.Sha256,
        Outside[..1],
        SamplePeople.Secretary.Id,
        null,
        SamplePeople.Secretary.Name,
        Edited.AddDays(8),
        Link);

    private static ReportRecord Signed => Numbered with { State = ReportState.Signed, Copies = [SampleLetters.Copy] };

    private static ImmutableArray<CorrectedActivity> Changes =>
    [
        .. from month in SampleReports.MidYear.Months.Take(1)
           from activity in month.Activities.Take(2)
           let later = activity with { Done = activity.Done + 2, Unanswered = activity.Unanswered - 2 }
           select new CorrectedActivity(month.Month, activity, later),
    ];

    private static ReportRecord Numbered => Drafted with { State = ReportState.Numbered, Issue = Issue, Numbers = [Number] };

    private static ReportRecord Drafted => new(ReportState.Sent, SampleReports.MidYear with { Root = SampleProofPages.Root })
    {
        Content = ReportWriter.Write(SampleReports.MidYear),
    };

    private static ReportPageModel Page(ReportRecord report) => Page(report, Edits);

    private static ReportPageModel Page(ReportRecord report, ImmutableArray<ReportEdit> edits)
    {
        var sender = new FormSender(SamplePeople.Chair.Id, null, Link, Edited.AddHours(1));
        return new ReportPageModel(
            SampleReports.School,
            new ReportEditor(SamplePeople.Chair with { Address = FormOfAddress.Co }, sender, MayIssue: true),
            report,
            IssuedContent.Of(report, edits),
            edits,
            "/board/1.key.payload.mac/bao-cao/trang/so-ket",
            "/board/1.key.payload.mac/bao-cao/tep/so-ket",
            "/board/1.key.payload.mac/bao-cao/ban-ky/so-ket",
            "/board/1.key.payload.mac",
            "637700000000000000.2.mac",
            new DateOnly(2022, 1, 18));
    }
}
