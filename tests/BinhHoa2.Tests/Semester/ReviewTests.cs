using System.Net;
using BinhHoa2.Shared.Months;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>A review is answered by the issue of its report: it is assigned to no person, and has a ladder of its own.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private const string NotIssued = "[THBH2] Báo cáo sơ kết học kỳ I chưa ban hành, hạn là ngày 21/01/2022";
    private const string LastCall = "[THBH2] Báo cáo sơ kết học kỳ I cần ban hành trước hết ngày 21/01/2022";
    private const string NoCopy = "[THBH2] Báo cáo sơ kết học kỳ I đã ban hành, chưa có bản đã ký";
    private ReportOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => office = await OpenedAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Month_AssignsTheReviewToNoPerson()
    {
        var month = await office.School.Get<MonthRecords>().GetAsync(office.Key.Month, Cancellation);
        var review = month.Head.Activities.Single(a => a.IsReview);

        month.Assignments.ShouldNotContain(a => a.Activity == review.Id);
        var figures = FigureCount.Of(month, office.Key.CutOff, office.Key.Moment, closed: false);
        figures.Activities.ShouldNotContain(a => a.Activity == review.Id);
        (await office.BoardAsync(Chair)).Body!.TextContent.ShouldContain(
            "Sơ kết kết quả thực hiện cuộc vận động: thực hiện bằng báo cáo sơ kết học kỳ I, "
                + "hạn ban hành thứ Sáu, 21/01/2022. Dự thảo, đang chỉnh sửa.");
    }

    [Fact]
    public async Task Draft_ThatIsNotIssued_IsRemindedOfOnceBeforeAndOnceAfterItsDay()
    {
        await office.School.AdvanceToAsync(new DateOnly(2022, 1, 28), new TimeOnly(9, 0));
        await office.School.SweepAsync();

        To(LastCall).ShouldBe([Chair]);
        To(NotIssued).ShouldBe([Chair, Deputy, Secretary], ignoreOrder: true);
        On(LastCall).ShouldBe([new DateOnly(2022, 1, 20)]);
        On(NotIssued).ShouldBe([new DateOnly(2022, 1, 24)]);
    }

    [Fact]
    public async Task Issue_EndsItsRemindersAndAsksForTheSignedCopyOnce()
    {
        await office.IssueAsync();

        await office.School.AdvanceToAsync(new DateOnly(2022, 1, 28), new TimeOnly(9, 0));

        To(LastCall).ShouldBeEmpty();
        To(NotIssued).ShouldBeEmpty();
        To(NoCopy).ShouldBe([Secretary]);
        On(NoCopy).ShouldBe([new DateOnly(2022, 1, 20)]);
    }

    [Fact]
    public async Task SignedCopy_EndsAllReminders()
    {
        await office.IssueAsync();
        await office.NumberAsync("12");
        var scan = new SmallFile("1.pdf", "application/pdf", TinyPdf.Create("1", "1"));
        (await office.SendCopyAsync(scan)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await office.School.AdvanceToAsync(new DateOnly(2022, 1, 28), new TimeOnly(9, 0));

        To(NoCopy).ShouldBeEmpty();
        To(NotIssued).ShouldBeEmpty();
    }

    private IEnumerable<ReceivedLetter> Letters(string subject) =>
        office.Letters().Where(l => l.Subject == subject);

    private List<string> To(string subject) => [.. Letters(subject).Select(l => l.To)];

    private List<DateOnly> On(string subject) =>
        [.. Letters(subject).Select(l => DateOnly.FromDateTime(l.Date.ToOffset(TimeSpan.FromHours(7)).DateTime)).Distinct()];
}
