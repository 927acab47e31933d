using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;

namespace BinhHoa2.Shared.Reports;

/// <summary>The leaves that the figures of a semester report stand on.</summary>
public static class SemesterLeaves
{
    /// <param name="months">The months, each read whole and with all commitments.</param>
    /// <returns>The tree as of the cut-off: the plan's work in these months, without the review that the report itself is.</returns>
    public static LeafTree Of(SemesterKey semester, IReadOnlyCollection<MonthSnapshot> months)
    {
        var leaves = MonthLeaves.InOrder(months.SelectMany(m => Of(m, semester)));
        var last = months.Count == 0
            ? new(semester.School, semester.CutOff.Year, semester.CutOff.Month)
            : months.Select(m => m.Head.Month).MaxBy(m => m.FirstDay);
        return LeafTree.Of(last, RootKind.Report, leaves, semester.CutOff);
    }

    /// <summary>The leaves of one month.</summary>
    public static IEnumerable<Leaf> Of(MonthSnapshot month, SemesterKey semester)
    {
        var counted = month.Head.Activities
            .Where(a => a.Review != semester.Review && a.Id.Plan == semester.Plan)
            .Select(a => a.Id)
            .ToImmutableHashSet();
        return MonthLeaves.Of(month, semester.LastMoment).Where(l => counted.Contains(l.Activity));
    }
}
