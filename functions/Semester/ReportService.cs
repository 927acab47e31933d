using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Semester;

/// <summary>Composes the page of a drafted report and records what is posted from it.</summary>
public sealed class ReportService(
    ReportRecords reports,
    MonthRecords months,
    RootRecords roots,
    SetupSource setups,
    EvidenceFiles files,
    TimeProvider schoolTime)
{
    // Others write at the same time; a form that keeps losing comes back with what was typed.
    private const int MaxTries = 5;

    /// <summary>The report that an address names (<c>so-ket</c>, <c>tong-ket.chuyen-mon</c>), with what changed since its issue.</summary>
    /// <returns>Null when the link's seat does not work on reports, or nothing of that name is drafted.</returns>
    public async Task<ReportContext?> OpenAsync(AuthorizedLink link, string name, CancellationToken cancellation) =>
        await OpenFilesAsync(link, name, cancellation) is { } context ? await WithChangesAsync(context, cancellation) : null;

    /// <summary>As <see cref="OpenAsync"/>, for its files: what changed is not read.</summary>
    public async Task<ReportContext?> OpenFilesAsync(AuthorizedLink link, string name, CancellationToken cancellation) =>
        ReportEditor.IsSeat(link.Person) ? await ReadAsync(link, name, cancellation) : null;

    /// <summary>The report that an address names, for a member of the Board: once it is signed, each may have it.</summary>
    /// <returns>Null when there is no signed copy of that name.</returns>
    public async Task<ReportContext?> OpenSignedAsync(AuthorizedLink link, string name, CancellationToken cancellation) =>
        await ReadAsync(link, name, cancellation) is { Report.Copy: not null } context ? context : null;

    private async Task<ReportContext?> ReadAsync(AuthorizedLink link, string name, CancellationToken cancellation)
    {
        if (ReportAddress.Find(name) is not var (review, plan))
        {
            return null;
        }

        // By the year of the link, whose report stays open to it when the next year's plan is in force.
        var year = new SemesterKey(link.Month.School, link.Month.SchoolYear, review, link.Month.FirstDay) { Plan = plan };
        if (await reports.FindAsync(year, cancellation) is not { Frozen: { } frozen } report)
        {
            return null;
        }

        var key = year with { CutOff = frozen.CutOff };
        var setup = await setups.GetAsync(cancellation);
        var person = link.Substitute ?? setup.Roster.Find(link.Person.Id) ?? link.Person;
        var mayIssue = ReportEditor.IsIssuer(link.Person, person, setup.Roster, schoolTime.Today());
        var editor = new ReportEditor(person, link.Sender(schoolTime.GetUtcNow()), mayIssue);
        return new ReportContext(link, key, report, await reports.EditsAsync(key, cancellation), editor)
        {
            // An address may have been corrected since the figures were frozen.
            Addresses = (setup.Plans.Year == frozen.Plan.Year ? setup.Plans.Find(plan) ?? frozen.Plan : frozen.Plan).RecipientAddresses,
        };
    }

    /// <summary>Reads what an issued report was corrected by, what changed since, and what the scan of its copy found.</summary>
    private async Task<ReportContext> WithChangesAsync(ReportContext context, CancellationToken cancellation)
    {
        if (context.Report is not { Issue: not null, Frozen: { } frozen })
        {
            return context;
        }

        var corrections = await reports.CorrectionsAsync(context.Key, cancellation);
        var snapshots = await months.ReadAllAsync([.. frozen.Months.Select(m => m.Month)], cancellation);
        return context with
        {
            Corrections = corrections,
            Changes = CorrectedActivity.Since(context.Key, frozen, corrections, snapshots.Values, schoolTime.GetUtcNow()),
            CopyScan = context.Report.Copy is { } copy ? await reports.CopyStateAsync(context.Key, copy, cancellation) : ScanState.Off,
        };
    }

    public ReportPageModel PageOf(ReportContext context) => new(
        context.Report.Frozen!.School,
        context.Editor,
        context.Report,
        IssuedContent.Of(context.Report, context.Edits),
        context.Edits,
        $"{context.Link.Path}/{ReportAddress.Of(context.Key.Review, context.Key.Plan)}",
        $"{context.Link.Path}/{ReportAddress.FilesOf(context.Key.Review, context.Key.Plan)}",
        $"{context.Link.Path}/{ReportAddress.CopyOf(context.Key.Review, context.Key.Plan)}",
        context.Link.Path,
        context.Link.Keys.Nonces.Create(context.Link.Claims, schoolTime.GetUtcNow(), context.Edits.Length),
        schoolTime.Today())
    {
        Corrections = context.Corrections,
        Changes = context.Changes,
        Offer = context.Offer,
        CopyScan = context.CopyScan,
        ChoicePaths = context.Report.IsOpen ? EvidenceChoices.Targets(context.Report).ToImmutableDictionary(
            t => t.Key, t => $"{context.Link.Path}/{ReportAddress.ChoicesOf(context.Key.Review, context.Key.Plan, t.Value)}") : [],
    };

    /// <summary>Decides a posted form and writes what it holds.</summary>
    /// <returns>The decision that holds now, and the report as it was decided on.</returns>
    public Task<(ReportDecision Decision, ReportContext Context)> RecordAsync(
        ReportContext context, ReportInput input, CancellationToken cancellation)
    {
        var isCurrent = context.Link.IsCurrent(input.Nonce, context.Editor.Sender.Received);
        return WriteAsync(
            context,
            now => ReportRules.Decide(now.Report, now.Edits, now.Changes, now.Offer, now.Editor, input, isCurrent),
            (now, decision) => IsWrittenAsync(now, decision, cancellation),
            cancellation);
    }

    /// <summary>Decides a signed copy that was sent and stores it.</summary>
    /// <returns>The decision that holds now, and the report as it was decided on.</returns>
    public async Task<(ReportDecision Decision, ReportContext Context)> TakeCopyAsync(
        ReportContext context, IFormCollection form, CancellationToken cancellation)
    {
        var input = SignedCopyForm.InputOf(form);
        var isCurrent = context.Link.IsCurrent(input.Nonce, context.Editor.Sender.Received);
        var (copy, problem) = isCurrent ? await SignedCopyForm.FileOfAsync(form, cancellation) : ([], null);
        if (copy is null)
        {
            return (new ReportDecision { Problem = new FormProblem<ReportInput>(ReportFields.Copy, problem!, input) }, context);
        }

        var hash = SignedCopyForm.HashOf(copy);
        return await WriteAsync(
            context,
            now => ReportRules.DecideCopy(now.Report, now.Editor, input, hash, copy.Length, isCurrent),
            async (now, decision) => decision.Copy is not { } signed
                || await reports.TryTakeCopyAsync(now.Key, now.Report, signed, copy, cancellation),
            cancellation);
    }

    /// <summary>The page on which evidence is chosen for a part of the results.</summary>
    /// <returns>Null when there is no such part, or the report is issued.</returns>
    public async Task<EvidenceChoiceModel?> ChoicesAsync(ReportContext context, int resultPart, CancellationToken cancellation)
    {
        var frozen = context.Report.Frozen!;
        var snapshots = await months.ReadAllAsync([.. frozen.Months.Select(m => m.Month)], cancellation);
        if (!context.Report.IsOpen || EvidenceChoices.Of(context.Report, resultPart, [.. snapshots.Values]) is not { } choices)
        {
            return null;
        }

        var page = PageOf(context);
        var text = EditableParts.TextOf(context.Report, context.Edits, choices.TextPart)!;
        return new EvidenceChoiceModel(
            frozen.School,
            context.Editor,
            frozen,
            choices,
            [.. choices.Items.Select(c => c.Number).Where(n => EvidenceChoices.IsIn(text, n))],
            page.ChoicePaths[choices.TextPart],
            page.Path,
            page.BoardPath,
            page.Nonce)
        {
            Pictures = PictureChoices.In(context.Edits),
            PicturesEdition = PictureChoices.LastOf(context.Edits)?.Edition ?? 0,
        };
    }

    /// <summary>Puts chosen evidence into the text of its part.</summary>
    /// <returns>The decision that holds now, and the report as it was decided on.</returns>
    public Task<(ReportDecision Decision, ReportContext Context)> ChooseAsync(
        ReportContext context, EvidenceChoices choices, ReportInput input, CancellationToken cancellation)
    {
        var isCurrent = context.Link.IsCurrent(input.Nonce, context.Editor.Sender.Received);
        return WriteAsync(
            context,
            now => EvidenceChoiceRules.Decide(now.Report, now.Edits, choices, now.Editor, input, isCurrent),
            (now, decision) => IsWrittenAsync(now, decision, cancellation),
            cancellation);
    }

    /// <summary>The signed copy that counts (PDF), as its scan allows it to be read; null when there is none.</summary>
    public async Task<ScannedContent?> FindCopyAsync(ReportContext context, CancellationToken cancellation) =>
        context.Report.Copy is { } copy ? await reports.OpenCopyAsync(context.Key, copy, cancellation) : null;

    /// <summary>The document (docx) as it stands.</summary>
    public async Task<byte[]> DocumentOfAsync(ReportContext context, CancellationToken cancellation)
    {
        var content = IssuedContent.Of(context.Report, context.Edits);
        var pictures = new Dictionary<string, byte[]>();
        foreach (var picture in content.Pictures)
        {
            if (await files.FindAsync(picture.Blob, cancellation) is { } bytes)
            {
                pictures[picture.Key] = bytes;
            }
        }

        return ReportDocument.Render(content, context.Key.CutOff, pictures);
    }

    /// <summary>The register (xlsx); null when there is none.</summary>
    public Task<byte[]?> FindRegisterAsync(ReportContext context, CancellationToken cancellation) =>
        reports.FindRegisterAsync(context.Key, cancellation);

    /// <summary>Decides on the report as it is, and again as long as it changes while that is written.</summary>
    private async Task<(ReportDecision Decision, ReportContext Context)> WriteAsync(
        ReportContext context,
        Func<ReportContext, ReportDecision> decide,
        Func<ReportContext, ReportDecision, Task<bool>> write,
        CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var decision = decide(context);
            if (await write(context, decision))
            {
                return (decision, context);
            }

            if (tries == MaxTries)
            {
                throw new TimeoutException($"Report {context.Key} changed {MaxTries} times while a form was recorded.");
            }

            var report = await reports.FindAsync(context.Key, cancellation);
            context = await WithChangesAsync(
                context with { Report = report!, Edits = await reports.EditsAsync(context.Key, cancellation) }, cancellation);
        }
    }

    private async Task<bool> IsWrittenAsync(
        ReportContext context, ReportDecision decision, CancellationToken cancellation) => decision switch
        {
            { Edits: { Count: > 0 } further } =>
                await reports.TryEditAsync(context.Key, context.Report, further, context.Edits.Length + further.Count, cancellation),
            { Issue: { } issue } => await IsIssuedAsync(context, issue, cancellation),
            { Correction: { } correction } =>
                await reports.TryCorrectAsync(context.Key, context.Report, correction, cancellation),
            { Dispatch: { } dispatch } => await reports.TryDispatchAsync(context.Key, context.Report, dispatch, cancellation),
            { Number: { } number } => await reports.TryNumberAsync(context.Key, context.Report, number, cancellation),
            _ => true,
        };

    private async Task<bool> IsIssuedAsync(ReportContext context, ReportIssue issue, CancellationToken cancellation)
    {
        var frozen = context.Report.Frozen!;
        var counted = frozen.Months.Select(m => m.Month).ToList();
        var proved = counted.Count == 0 ? issue : issue with
        {
            Roots = await roots.OfMonthsAsync(counted.MinBy(m => m.FirstDay), counted.MaxBy(m => m.FirstDay), cancellation),
        };
        var issued = IssuedContent.Issued(IssuedContent.Of(context.Report, context.Edits), context.Editor.Person);
        return await reports.TryIssueAsync(
            context.Key, context.Report, proved, ProofAnnex.With(issued, frozen, proved.Roots), cancellation);
    }
}
