using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Xlsx;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Semester;

/// <summary>
/// Mails the drafted report to the principal, the deputy and the secretary or their substitutes, each with the link to its page.
/// </summary>
public sealed partial class SendReport(
    MonthRecords months,
    ReportRecords reports,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime,
    ILogger<SendReport> logger)
{
    // Review, issue and number take weeks rather than days; the Board's later letters have links of their own.
    private const int DaysLinkOpens = 30;

    /// <exception cref="InvalidOperationException">There is no recipient; the next sweep tries again.</exception>
    [Function(nameof(SendReport))]
    public async Task<PostResult> RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation)
    {
        var record = await reports.FindAsync(semester, cancellation);
        var report = record?.Frozen ?? throw new InvalidOperationException($"Report {semester} has no frozen figures.");
        var month = await months.GetAsync(semester.Month, cancellation);
        var recipients = DraftRecipients.On(month, schoolTime.Today()).ToList();
        if (recipients.Count == 0)
        {
            throw new InvalidOperationException($"Report {semester} has no recipient: no Chair, deputy or secretary is here.");
        }

        var hasChair = recipients.Exists(r => r.Seat.Staff.Role == Role.Chair);
        if (!hasChair)
        {
            LogNoChair(semester.ToString());
        }

        var files = await FilesAsync(semester, report, cancellation);
        var subject = LedgerSubject.From(semester.Name);
        return await post.SendAsync(
            semester.Month,
            [
                .. recipients.Select(r => new LetterToSend(
                    new LedgerKey(LetterKind.Report, subject, r.Reader.Id),
                    MailRecipient.Of(r.Reader),
                    async () => await letters.RenderAsync(new ReportReadyModel(
                        r.Reader, report, files, await LinkAsync(semester, r.Seat, cancellation))
                    {
                        HasChair = hasChair,
                        MayIssue = ReportEditor.IsIssuer(r.Seat.Staff, r.Reader, month.Roster, schoolTime.Today()),
                    }))),
            ],
            cancellation);
    }

    private async Task<string> LinkAsync(SemesterKey semester, MonthPerson seat, CancellationToken cancellation)
    {
        var board = await links.BoardAsync(semester.Month, seat, cancellation, semester.CutOff.AddDays(DaysLinkOpens));
        return $"{board}/{ReportAddress.Of(semester.Review, semester.Plan)}";
    }

    /// <summary>The document, and the register where there is one.</summary>
    private async Task<ImmutableArray<LetterAttachment>> FilesAsync(
        SemesterKey semester, SemesterReport report, CancellationToken cancellation)
    {
        var document = new LetterAttachment(
            ReportFile.NameOf(report), ReportDocument.ContentType, await reports.DocumentAsync(semester, cancellation));
        return await reports.FindRegisterAsync(semester, cancellation) is { } register
            ? [document, new LetterAttachment(ReportFile.RegisterNameOf(report), RegisterWorkbook.ContentType, register)]
            : [document];
    }

    [LoggerMessage(1401, LogLevel.Warning, "No Chair is here to issue report {Report}: the deputy may issue it.")]
    private partial void LogNoChair(string report);
}
