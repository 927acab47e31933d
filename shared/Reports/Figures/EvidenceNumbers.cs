using System.Collections.Immutable;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>
/// The short numbers of a report's evidence: counted from 1 in the order of the months, of their activities and of receipt, so that
/// the evidence of an activity has consecutive numbers.
/// </summary>
public sealed class EvidenceNumbers
{
    private readonly Dictionary<EvidenceId, int> numbers = [];

    public EvidenceNumbers(SemesterReport report)
    {
        foreach (var id in report.Activities().SelectMany(a => a.EvidenceIds))
        {
            numbers.TryAdd(id, numbers.Count + 1);
        }
    }

    /// <summary>The number of an evidence; null for one that the report's figures do not rest on.</summary>
    public int? Of(EvidenceId id) => numbers.TryGetValue(id, out var number) ? number : null;

    /// <summary><c>12–15</c>, <c>12</c>, or nothing for no evidence.</summary>
    public string RangeOf(ImmutableArray<EvidenceId> ids) => ids switch
    {
        [] => string.Empty,
        [var only] => $"{numbers[only]}",
        [var first, .., var last] => $"{numbers[first]}–{numbers[last]}",
    };
}
