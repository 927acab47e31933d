using System.Collections.Immutable;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// A month's figures as of a moment: the one count that the Board's page, the year's data and a report read. Those of a closed month
/// stand beside the ones that were frozen and mailed, which never change.
/// </summary>
/// <param name="Now">The figures as of the moment.</param>
/// <param name="Frozen">The figures that were mailed when the month closed; null while it is open.</param>
public sealed record MonthFigures(MonthSummary Now, MonthSummary? Frozen)
{
    /// <summary>What changed since the month closed, in the order of the plan; empty while it is open.</summary>
    public ImmutableArray<FigureCorrection> Corrections { get; } = Frozen is null ? [] :
    [
        .. from now in Now.Activities
           let frozen = Frozen.Activities.Single(a => a.Activity == now.Activity)
           let replies = now.EvidenceIds.Except(frozen.EvidenceIds).Count()
           where replies > 0 || Totals.Of(frozen) != Totals.Of(now) with { Overdue = frozen.Overdue }
           select new FigureCorrection(frozen, now, replies),
    ];

    /// <param name="countedOn">The day the figures stand for, in the school's zone.</param>
    /// <param name="asOf">UTC; what was received at that very moment still counts.</param>
    public static MonthFigures Of(MonthSnapshot month, DateOnly countedOn, DateTimeOffset asOf) =>
        new(FigureCount.Of(month, countedOn, asOf, closed: month.Summary is not null), month.Summary);
}
