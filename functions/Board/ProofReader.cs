using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Functions.Board;

/// <summary>Reads roots, proof files, and the rows behind a report's code.</summary>
public sealed class ProofReader(SetupSource setups, MonthRecords months, RootRecords roots, ReportRecords reports)
{
    /// <param name="code">The code as it was typed; null for none.</param>
    /// <param name="activity">The activity whose rows are shown; null for none.</param>
    public async Task<ProofPageModel> PageAsync(AuthorizedLink link, string? code, string? activity, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var year = setup.Plans.Months.Select(m => new SchoolMonth(setup.Profile.Id, m.Year, m.Month)).ToList();
        var made = await roots.OfMonthsAsync(year.MinBy(m => m.FirstDay), year.MaxBy(m => m.FirstDay), cancellation);
        return new ProofPageModel(setup.Profile, link.Path, made)
        {
            Typed = code,
            Found = ProofCode.TryRead(code) is { } read ? await FindAsync(link, read, activity, cancellation) : null,
        };
    }

    /// <summary>The proof file of a month (<c>2021-10</c>) or of an issued report (<c>so-ket</c>), or the page that checks them.</summary>
    /// <returns>Null when there is nothing of that name.</returns>
    public async Task<Attachment?> FileAsync(AuthorizedLink link, string name, CancellationToken cancellation)
    {
        if (name == VerifierPage.FileName)
        {
            return FileOf(VerifierPage.ToBytes(), name, VerifierPage.ContentType);
        }

        var proof = BoardReader.MonthOf(link.Month.School, name) is { } month
            ? await OfMonthAsync(month, cancellation)
            : await OfReportAsync(link, name, cancellation);
        return proof is null ? null : FileOf(proof.ToBytes(), $"chung-thuc-{name}.json", ProofFile.ContentType);
    }

    private static Attachment FileOf(byte[] bytes, string name, string contentType) =>
        new(new MemoryStream(bytes), name, contentType, bytes.Length);

    private async Task<ProofFile?> OfMonthAsync(SchoolMonth month, CancellationToken cancellation)
    {
        var file = await months.ReadAsync(month, MonthRows.Summary, cancellation);
        var trees = await roots.TreesOfAsync(await roots.OfMonthAsync(month, cancellation), cancellation);
        return file?.Summary is { } summary && trees is [{ Root.Kind: RootKind.Month } own, ..]
            ? ProofFiles.OfMonth(summary, own, trees.Skip(1))
            : null;
    }

    private async Task<ProofFile?> OfReportAsync(AuthorizedLink link, string name, CancellationToken cancellation)
    {
        if (ReportAddress.Find(name) is not var (review, plan))
        {
            return null;
        }

        var key = new SemesterKey(link.Month.School, link.Month.SchoolYear, review, link.Month.FirstDay) { Plan = plan };
        if (await reports.FindAsync(key, cancellation) is not { Issue: not null, Frozen: { Root: { } root } frozen })
        {
            return null;
        }

        return ProofFiles.OfReport(
            frozen,
            await roots.TreeOfAsync(root, cancellation),
            await roots.TreesOfAsync(await RootsOfAsync(frozen, cancellation), cancellation));
    }

    /// <summary>The roots of the months a report counts, those of what came to them later included.</summary>
    private async Task<IEnumerable<RootRecord>> RootsOfAsync(SemesterReport report, CancellationToken cancellation)
    {
        var counted = report.Months.Select(m => m.Month).ToHashSet();
        if (counted.Count == 0)
        {
            return [];
        }

        var first = counted.MinBy(m => m.FirstDay);
        var made = await roots.OfMonthsAsync(first, first with { Year = first.Year + 1 }, cancellation);
        return made.Where(r => r.Months.Any(counted.Contains));
    }

    private async Task<ProofLookup?> FindAsync(AuthorizedLink link, ProofCode code, string? activity, CancellationToken cancellation)
    {
        if (await reports.FindAsync(link.Month.School, code, cancellation) is not ({ } key, { Frozen: { Root: { } root } frozen }))
        {
            return null;
        }

        var tree = await roots.TreeOfAsync(root, cancellation);
        var read = (await months.ReadAllAsync([.. frozen.Months.Select(m => m.Month)], cancellation)).Values.ToList();
        var people = read.ToDictionary(m => m.Head.Month, m => m.Roster);
        var checks = LeafChecks.Of(tree, read.SelectMany(m => SemesterLeaves.Of(m, key)), read);
        return new ProofLookup(
            code,
            frozen,
            ReportAddress.NameOf(key.Review, key.Plan),
            tree.IsWhole,
            [
                .. tree.Leaves.Select((leaf, i) => new ProofLookup.Row(
                    i + 1, leaf, people.GetValueOrDefault(leaf.Month)?.NameOf(leaf.Person) ?? leaf.Person.Value, checks[i])),
            ])
        {
            Shown = activity,
        };
    }
}
