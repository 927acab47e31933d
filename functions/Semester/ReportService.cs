using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Functions.Semester;

/// <summary>Composes the page of a drafted report and records what is posted from it.</summary>
public sealed class ReportService(ReportRecords reports, SetupSource setups, TimeProvider schoolTime)
{
    // Others write at the same time; a form that keeps losing comes back with what was typed.
    private const int MaxTries = 5;

    /// <summary>The report that an address names (<c>so-ket</c>, <c>tong-ket</c>).</summary>
    /// <returns>Null when the link's seat does not work on reports, or nothing of that name is drafted.</returns>
    public async Task<ReportContext?> OpenAsync(AuthorizedLink link, string name, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        if (ReportAddress.ReviewOf(name) is not { } kind
            || !ReportEditor.IsSeat(link.Person)
            || Semesters.ReviewsOf(setup.Plan).FirstOrDefault(r => r.Review == kind) is not { } review)
        {
            return null;
        }

        var key = new SemesterKey(link.Month.School, setup.Plan.Year, kind, review.Due);
        if (await reports.FindAsync(key, cancellation) is not { Frozen: not null } report)
        {
            return null;
        }

        var person = link.Substitute ?? setup.Roster.Find(link.Person.Id) ?? link.Person;
        var mayIssue = ReportEditor.IsIssuer(link.Person, person, setup.Roster, schoolTime.Today());
        var editor = new ReportEditor(person, link.Sender(schoolTime.GetUtcNow()), mayIssue);
        return new ReportContext(link, key, report, await reports.EditsAsync(key, cancellation), editor);
    }

    public ReportPageModel PageOf(ReportContext context) => new(
        context.Report.Frozen!.School,
        context.Editor,
        context.Report,
        IssuedContent.Of(context.Report, context.Edits),
        context.Edits,
        $"{context.Link.Path}/{ReportAddress.Of(context.Key.Review)}",
        $"{context.Link.Path}/{ReportAddress.FilesOf(context.Key.Review)}",
        context.Link.Path,
        context.Link.Keys.Nonces.Create(context.Link.Claims, schoolTime.GetUtcNow(), context.Edits.Length),
        schoolTime.Today());

    /// <summary>Decides a posted form and writes what it holds.</summary>
    /// <returns>The decision that holds now, and the report as it was decided on.</returns>
    public async Task<(ReportDecision Decision, ReportContext Context)> RecordAsync(
        ReportContext context, ReportInput input, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var isCurrent = context.Link.IsCurrent(input.Nonce, context.Editor.Sender.Received);
            var decision = ReportRules.Decide(context.Report, context.Edits, context.Editor, input, isCurrent);
            if (await IsWrittenAsync(context, decision, cancellation))
            {
                return (decision, context);
            }

            if (tries == MaxTries)
            {
                throw new TimeoutException($"Report {context.Key} changed {MaxTries} times while a form was recorded.");
            }

            var report = await reports.FindAsync(context.Key, cancellation);
            context = context with { Report = report!, Edits = await reports.EditsAsync(context.Key, cancellation) };
        }
    }

    /// <summary>The document (docx) as it stands.</summary>
    public static byte[] DocumentOf(ReportContext context) =>
        ReportDocument.Render(IssuedContent.Of(context.Report, context.Edits), context.Key.CutOff);

    /// <summary>The register (xlsx); null when there is none.</summary>
    public Task<byte[]?> FindRegisterAsync(ReportContext context, CancellationToken cancellation) =>
        reports.FindRegisterAsync(context.Key, cancellation);

    private async Task<bool> IsWrittenAsync(
        ReportContext context, ReportDecision decision, CancellationToken cancellation) => decision switch
        {
            { Edit: { } edit } => await reports.TryEditAsync(context.Key, context.Report, edit, context.Edits.Length + 1, cancellation),
            { Issue: { } issue } => await reports.TryIssueAsync(context.Key, context.Report, issue, FinalOf(context), cancellation),
            { Number: { } number } => await reports.TryNumberAsync(context.Key, context.Report, number, cancellation),
            _ => true,
        };

    private static ReportContent FinalOf(ReportContext context) =>
        IssuedContent.Issued(IssuedContent.Of(context.Report, context.Edits), context.Editor.Person);
}
