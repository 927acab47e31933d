using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;

namespace BinhHoa2.Functions.Month;

/// <summary>Makes the trees whose roots are frozen when a month closes.</summary>
public sealed class ClosedMonths(MonthRecords months, RootRecords roots, CommitmentRecords commitments)
{
    // What comes to the last months of a year is put under a root when the first month of the next one closes.
    private const int MonthsBack = 12;

    /// <summary>A month that was read whole, once each of its rows has a commitment: those of earlier versions get one now.</summary>
    public async Task<MonthSnapshot> CompletedAsync(MonthSnapshot month, CancellationToken cancellation)
    {
        if (!CommitmentRecords.AreMissing(month))
        {
            return month;
        }

        await commitments.CompleteAsync(month.Head.Month, cancellation);
        return await months.GetAsync(month.Head.Month, cancellation);
    }

    /// <summary>
    /// The tree of a month's own rows and, if there is any, that of what came to earlier months since they were last put under a root.
    /// </summary>
    public async Task<ImmutableArray<LeafTree>> TreesAtAsync(MonthSnapshot month, DateTimeOffset now, CancellationToken cancellation)
    {
        var (key, today) = (month.Head.Month, VietnamTime.DateOf(now));
        var own = LeafTree.Of(key, RootKind.Month, MonthLeaves.Of(month, now), today);
        var asked = Enumerable.Range(1, MonthsBack)
            .Select(back => key.FirstDay.AddMonths(-back))
            .Select(day => new SchoolMonth(key.School, day.Year, day.Month));
        var closed = new List<MonthSnapshot>();
        foreach (var earlier in (await months.ReadAllAsync([.. asked], cancellation)).Values.Where(m => m.Summary is not null))
        {
            closed.Add(await CompletedAsync(earlier, cancellation));
        }

        var rooted = await roots.TreesOfAsync(RootRecords.In(closed), cancellation);
        var changed = Corrections.Since(closed, rooted, now);
        return changed.IsEmpty ? [own] : [own, LeafTree.Of(key, RootKind.Corrections, changed, today)];
    }
}
