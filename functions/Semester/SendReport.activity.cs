using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Mails the drafted report to the principal, or to who stands in for them.</summary>
public sealed class SendReport(MonthRecords months, ReportRecords reports, ILetterRenderer letters, SchoolLinks links, PostOffice post, TimeProvider schoolTime)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Function(nameof(SendReport))]
    public async Task<PostResult> RunAsync([ActivityTrigger] SemesterKey semester, CancellationToken cancellation)
    {
        var record = await reports.FindAsync(semester, cancellation);
        var report = record?.Frozen ?? throw new InvalidOperationException($"Report {semester} has no frozen figures.");
        var document = new LetterAttachment(ReportFile.NameOf(report), Docx, await reports.DocumentAsync(semester, cancellation));
        var month = await months.GetAsync(semester.Month, cancellation);
        var (principal, seat) = month.SeatsOn(schoolTime.Today()).First(s => s.Seat.Staff.Role == Role.Chair);
        var letter = await letters.RenderAsync(new ReportReadyModel(principal, report, document, await links.BoardAsync(semester.Month, seat, cancellation)));
        var key = new LedgerKey(LetterKind.Report, LedgerSubject.From(semester.Review.ToString().ToLowerInvariant()), principal.Id);
        return await post.SendAsync(semester.Month, [new LetterToSend(key, MailRecipient.Of(principal), letter)], cancellation);
    }
}
