using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>
/// Mails a reminder of a report, unless what it reminds of has been done: first to who can do it, and once it is overdue to all who
/// work on the report. A last call that was held back until its day was over is not made up: the next reminder says what is owed.
/// </summary>
public sealed class SendReportReminder(
    SetupSource setups,
    MonthRecords months,
    ReportRecords reports,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime)
{
    [Function(nameof(SendReportReminder))]
    public async Task<PostResult> RunAsync([ActivityTrigger] ReportReminderKey key, CancellationToken cancellation)
    {
        var (semester, reminder) = (key.Semester, key.Reminder ?? throw new InvalidOperationException("No reminder is named."));
        if (await reports.FindAsync(semester, cancellation) is not { Frozen: { } report } record || !IsOwed(record, reminder))
        {
            return PostResult.Nothing;
        }

        var (today, due) = (
            schoolTime.Today(), ReportReminders.DueOf(semester.CutOff, await setups.CalendarAsync(cancellation)));
        if (reminder == ReportReminder.LastCall && today > due)
        {
            return PostResult.Nothing;
        }

        var month = await months.GetAsync(semester.Month, cancellation);
        var seats = DraftRecipients.On(month, today)
            .Select(to => (to.Reader, to.Seat, MayAct: MayAct(to, reminder, month.Roster, today)))
            .ToList();
        if (reminder != ReportReminder.Overdue && seats.Exists(s => s.MayAct))
        {
            seats.RemoveAll(s => !s.MayAct);
        }

        var subject = LedgerSubject.From($"{semester.Name}-{reminder}".ToLowerInvariant());
        return await post.SendAsync(
            semester.Month,
            [
                .. seats.Select(to => new LetterToSend(
                    new LedgerKey(LetterKind.Report, subject, to.Reader.Id),
                    MailRecipient.Of(to.Reader),
                    async () => await letters.RenderAsync(new ReportReminderModel(
                        to.Reader,
                        report,
                        record,
                        reminder,
                        due,
                        to.MayAct,
                        await LinkAsync(semester, to.Seat, cancellation))))),
            ],
            cancellation);
    }

    private static bool IsOwed(ReportRecord report, ReportReminder reminder) =>
        reminder == ReportReminder.CopyMissing ? report.Issue is not null && report.Copy is null : report.Issue is null;

    private static bool MayAct((StaffMember Reader, MonthPerson Seat) to, ReportReminder reminder, Roster roster, DateOnly day) =>
        reminder == ReportReminder.CopyMissing
            ? to.Seat.Staff.Role == Role.Secretary
            : ReportEditor.IsIssuer(to.Seat.Staff, to.Reader, roster, day);

    private async Task<string> LinkAsync(SemesterKey semester, MonthPerson seat, CancellationToken cancellation)
    {
        var board = await links.BoardAsync(semester.Month, seat, cancellation, schoolTime.Today());
        return $"{board}/{ReportAddress.Of(semester.Review, semester.Plan)}";
    }
}
