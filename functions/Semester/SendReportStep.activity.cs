using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>
/// Mails what a step of a report means to whom: after the issue the secretary is asked for number and day, after the number every
/// member of the Board gets the document.
/// </summary>
public sealed class SendReportStep(
    MonthRecords months, ReportRecords reports, ILetterRenderer letters, SchoolLinks links, PostOffice post, TimeProvider schoolTime)
{
    [Function(nameof(SendReportStep))]
    public async Task<PostResult> RunAsync([ActivityTrigger] ReportStepKey key, CancellationToken cancellation)
    {
        var semester = key.Semester;
        if (await reports.FindAsync(semester, cancellation) is not { Frozen: { } report, Issue: { } issue } record)
        {
            throw new InvalidOperationException($"Report {semester} is not issued.");
        }

        if (record.LastStep != key.Step)
        {
            // A later number has letters of its own.
            return PostResult.Nothing;
        }

        var month = await months.GetAsync(semester.Month, cancellation);
        var number = record.Numbers.LastOrDefault();
        var files = number is null ? [] : FilesOf(record, report);
        var outgoing = RecipientsOf(month, number is not null).Select(to => new LetterToSend(
            new LedgerKey(LetterKind.Report, SubjectOf(key), to.Reader.Id),
            MailRecipient.Of(to.Reader),
            async () => await letters.RenderAsync(new ReportStepModel(
                to.Reader, report, issue, number, files, await LinkAsync(semester, to.Seat, cancellation))
            {
                LeadsToReport = ReportEditor.IsSeat(to.Seat.Staff),
            })));
        return await post.SendAsync(semester.Month, [.. outgoing], cancellation);
    }

    private static LedgerSubject SubjectOf(ReportStepKey key) =>
        LedgerSubject.From($"{key.Semester.Review.ToString().ToLowerInvariant()}-{key.Step}");

    private static ImmutableArray<LetterAttachment> FilesOf(ReportRecord record, SemesterReport report) =>
    [
        new(
            ReportFile.NameOf(report),
            ReportDocument.ContentType,
            ReportDocument.Render(IssuedContent.Of(record, []), report.CutOff)),
    ];

    /// <summary>The Board when it gets the document; who is asked for the number is the secretary, else who issues.</summary>
    private IEnumerable<(StaffMember Reader, MonthPerson Seat)> RecipientsOf(MonthSnapshot month, bool isNumbered)
    {
        var today = schoolTime.Today();
        if (isNumbered)
        {
            return month.BoardRecipientsOn(today);
        }

        var seats = ReportRecipients.On(month, today).ToList();
        var secretary = seats.Where(s => s.Seat.Staff.Role == Role.Secretary).ToList();
        return secretary.Count > 0 ? secretary : seats;
    }

    private async Task<string> LinkAsync(SemesterKey semester, MonthPerson seat, CancellationToken cancellation)
    {
        var board = await links.BoardAsync(semester.Month, seat, cancellation, schoolTime.Today());
        return ReportEditor.IsSeat(seat.Staff) ? $"{board}/{ReportAddress.Of(semester.Review)}" : board;
    }
}
