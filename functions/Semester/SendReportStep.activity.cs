using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Semester;

/// <summary>
/// Mails what a step of a report means to whom: after the issue the secretary is asked for number, day and the signed copy; every
/// member of the Board gets a signed copy, and a correction; bodies outside the school get the signed copy once that was confirmed.
/// </summary>
/// <remarks>
/// A signed copy leaves only as its scan for malware allows: while the result is waited for no letter of the step leaves, and a copy
/// that is not clean is neither attached nor announced; the report's page says so and asks for another.
/// </remarks>
public sealed partial class SendReportStep(
    MonthRecords months,
    ReportRecords reports,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime,
    ILogger<SendReportStep> logger)
{
    private static readonly TimeSpan ScanWait = TimeSpan.FromMinutes(5);

    [Function(nameof(SendReportStep))]
    public async Task<PostResult> RunAsync([ActivityTrigger] ReportStepKey key, CancellationToken cancellation)
    {
        var semester = key.Semester;
        if (await reports.FindAsync(semester, cancellation) is not { Frozen: not null, Issue: not null } record)
        {
            throw new InvalidOperationException($"Report {semester} is not issued.");
        }

        var scan = record.Copies is [.., var last] ? await reports.CopyStateAsync(semester, last, cancellation) : ScanState.Off;
        if (scan == ScanState.Pending)
        {
            return PostResult.Nothing with { RetryAt = schoolTime.GetUtcNow() + ScanWait };
        }

        // A step whose own letters were lost is reported with the next.
        var corrections = await reports.CorrectionsAsync(semester, cancellation);
        var month = await months.GetAsync(semester.Month, cancellation);
        var outgoing = new List<LetterToSend>();
        for (var step = (record.ToldStep ?? -1) + 1; step <= key.Step; step++)
        {
            outgoing.AddRange(await LettersOfAsync(new ReportStepKey(semester, step), record, scan, corrections, month, cancellation));
        }

        return await post.SendAsync(semester.Month, outgoing, cancellation);
    }

    private async Task<IEnumerable<LetterToSend>> LettersOfAsync(
        ReportStepKey key,
        ReportRecord record,
        ScanState scan,
        ImmutableArray<ReportCorrection> corrections,
        MonthSnapshot month,
        CancellationToken cancellation)
    {
        var (semester, report) = (key.Semester, record.Frozen!);
        if (record.Dispatches.FirstOrDefault(d => d.Step == key.Step) is { } dispatch)
        {
            return await LettersOfAsync(dispatch, key, record, scan, cancellation);
        }

        var copy = record.Copies.LastOrDefault(c => c.Step == key.Step && c == record.Copies[^1]);
        var correction = corrections.FirstOrDefault(c => c.Step == key.Step);
        var asksForNumber = key.Step == 0 && record.Numbers.IsEmpty;
        if (copy is null && correction is null && !asksForNumber)
        {
            // What it was about has been done, or another copy has taken its place.
            return [];
        }

        if (copy is not null && !scan.IsGivenOut)
        {
            LogCopyWithheld(logger, key.Step, semester.ToString(), scan);
            return [];
        }

        // A larger copy is read through the link.
        var files = copy is { Bytes: <= DispatchOffer.MaxBytes } ? await FilesAsync(semester, report, copy, cancellation) : [];
        return RecipientsOf(month, asksForNumber).Select(to => new LetterToSend(
            new LedgerKey(LetterKind.Report, SubjectOf(key), to.Reader.Id),
            MailRecipient.Of(to.Reader),
            async () => await letters.RenderAsync(new ReportStepModel(
                to.Reader, report, record.Issue!, copy, files, await LinkAsync(semester, to.Seat, cancellation))
            {
                Correction = correction,
                LeadsToReport = ReportEditor.IsSeat(to.Seat.Staff),
            })));
    }

    /// <summary>To bodies outside the school; none of a copy that another has replaced.</summary>
    private async Task<IEnumerable<LetterToSend>> LettersOfAsync(
        ReportDispatch dispatch, ReportStepKey key, ReportRecord record, ScanState scan, CancellationToken cancellation)
    {
        if (record.Copies[^1] is not { } copy || copy.Sha256 != dispatch.Sha256)
        {
            return [];
        }

        if (!scan.IsGivenOut)
        {
            LogCopyWithheld(logger, key.Step, key.Semester.ToString(), scan);
            return [];
        }

        var file = (await FilesAsync(key.Semester, record.Frozen!, copy, cancellation)).Single();
        return dispatch.To.Select(to => new LetterToSend(
            new LedgerKey(LetterKind.Report, SubjectOf(key), to.LedgerId),
            new MailRecipient(to.Body, to.Email),
            () => letters.RenderAsync(new ReportDispatchModel(to, record.Frozen!, copy, file))));
    }

    private static LedgerSubject SubjectOf(ReportStepKey key) =>
        LedgerSubject.From($"{key.Semester.Name}-{key.Step}");

    private async Task<ImmutableArray<LetterAttachment>> FilesAsync(
        SemesterKey semester, SemesterReport report, SignedCopy copy, CancellationToken cancellation)
    {
        var opened = await reports.OpenCopyAsync(semester, copy, cancellation);
        await using var content = opened.Content
            ?? throw new InvalidOperationException($"The signed copy of report {semester} is {opened.State} since its letters were begun.");
        var bytes = await BinaryData.FromStreamAsync(content, cancellation);
        return [new(ReportFile.CopyNameOf(report), SignedCopyForm.ContentType, bytes.ToArray())];
    }

    /// <summary>The Board, for a signed copy or a correction; for the number the secretary, else who issues.</summary>
    private IEnumerable<(StaffMember Reader, MonthPerson Seat)> RecipientsOf(MonthSnapshot month, bool asksForNumber)
    {
        var today = schoolTime.Today();
        if (!asksForNumber)
        {
            return month.BoardRecipientsOn(today);
        }

        var seats = DraftRecipients.On(month, today).ToList();
        var secretary = seats.Where(s => s.Seat.Staff.Role == Role.Secretary).ToList();
        return secretary.Count > 0 ? secretary : seats;
    }

    private async Task<string> LinkAsync(SemesterKey semester, MonthPerson seat, CancellationToken cancellation)
    {
        var board = await links.BoardAsync(semester.Month, seat, cancellation, schoolTime.Today());
        return ReportEditor.IsSeat(seat.Staff) ? $"{board}/{ReportAddress.Of(semester.Review, semester.Plan)}" : board;
    }

    [LoggerMessage(2603, LogLevel.Warning, "The letters of step {Step} of report {Semester} do not leave: the signed copy is {State}.")]
    private static partial void LogCopyWithheld(ILogger logger, int step, string semester, ScanState state);
}
