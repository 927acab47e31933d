using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Semester;

/// <summary>The ladder of a review: cut-off Friday 14/1/2022, to be issued by Friday 21/1.</summary>
public sealed class ReportRemindersTests
{
    private static readonly DateOnly CutOff = new(2022, 1, 14);
    private static readonly ReportRecord Sent = new(ReportState.Sent, null);

    private static readonly ReportRecord Issued = Sent with
    {
        State = ReportState.Issued,
        Issue = new(new("hieu-truong"), null, "Hiệu trưởng", new DateTimeOffset(2022, 1, 18, 2, 0, 0, TimeSpan.Zero), new("1-ab")),
    };

    [Fact]
    public void DueOf_IsFiveWorkingDaysAfterTheCutOff() =>
        ReportReminders.DueOf(CutOff, October.Calendar).ShouldBe(new DateOnly(2022, 1, 21));

    [Theory]
    [InlineData(null, "2022-01-15", ReportReminder.LastCall, "2022-01-20")]
    [InlineData(null, "2022-01-21", ReportReminder.LastCall, "2022-01-20")]
    [InlineData(null, "2022-01-22", ReportReminder.Overdue, "2022-01-24")]
    [InlineData(ReportReminder.LastCall, "2022-01-20", ReportReminder.Overdue, "2022-01-24")]
    public void Next_OfADraft_IsTheLastCallThenOverdue(ReportReminder? after, string today, ReportReminder reminder, string day) =>
        Next(Sent, after, today).ShouldBe((reminder, DateOnly.Parse(day)));

    [Fact]
    public void Next_AfterOverdue_IsNothing() => Next(Sent, ReportReminder.Overdue, "2022-02-28").ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData(ReportReminder.LastCall)]
    [InlineData(ReportReminder.Overdue)]
    public void Next_OfAnIssuedReport_IsTheMissingCopyThreeWorkingDaysAfterTheIssue(ReportReminder? after) =>
        Next(Issued, after, "2022-01-18").ShouldBe((ReportReminder.CopyMissing, new DateOnly(2022, 1, 21)));

    [Fact]
    public void Next_OfASignedReport_IsNothing()
    {
        var number = new ReportNumber("12", CutOff, new StaffId("thu-ky"), null, "Thư ký", DateTimeOffset.UnixEpoch, new("1-ab"));
        var copy = new SignedCopy(1, "12", CutOff, "aa", 1, new StaffId("thu-ky"), null, "Thư ký", DateTimeOffset.UnixEpoch, new("1-ab"));

        Next(Issued with { Numbers = [number], Copies = [copy] }, null, "2022-01-18").ShouldBeNull();
        Next(Issued with { Numbers = [number with { Number = "13" }], Copies = [copy] }, null, "2022-01-18").ShouldNotBeNull();
        Next(Issued, ReportReminder.CopyMissing, "2022-01-18").ShouldBeNull();
    }

    private static (ReportReminder Reminder, DateOnly Day)? Next(ReportProgress report, ReportReminder? after, string today) =>
        ReportReminders.Next(report, CutOff, after, DateOnly.Parse(today), October.Calendar);
}
