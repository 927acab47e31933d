using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Sends the drafted report to the principal, or to the principal's substitute.</summary>
public sealed class SendReport(
    MonthRecords months,
    ReportRecords reports,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime)
{
    [Function(nameof(SendReport))]
    public async Task<PostResult> RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation)
    {
        var record = await reports.FindAsync(semester, cancellation);
        var report = record?.Frozen ?? throw new InvalidOperationException($"Report {semester} has no frozen figures.");
        var content = await reports.DocumentAsync(semester, cancellation);
        var document = new LetterAttachment(ReportFile.NameOf(report), ReportDocument.ContentType, content);
        var month = await months.GetAsync(semester.Month, cancellation);
        var (principal, seat) = month.SeatsOn(schoolTime.Today()).First(s => s.Seat.Staff.Role == Role.Chair);
        var link = await links.BoardAsync(semester.Month, seat, cancellation);
        var letter = await letters.RenderAsync(new ReportReadyModel(principal, report, document, link));
        var subject = LedgerSubject.From(semester.Review.ToString().ToLowerInvariant());
        var key = new LedgerKey(LetterKind.Report, subject, principal.Id);
        return await post.SendAsync(semester.Month, [new LetterToSend(key, MailRecipient.Of(principal), letter)], cancellation);
    }
}
