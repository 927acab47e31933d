using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads what came to the closed months of the plan after their figures were mailed.</summary>
public sealed class EarlierMonths(SetupSource setups, MonthRecords months, TimeProvider schoolTime)
{
    /// <summary>The months before one that have corrections, as of now, oldest first.</summary>
    public async Task<ImmutableArray<MonthFigures>> CorrectedBeforeAsync(SchoolMonth month, CancellationToken cancellation)
    {
        ImmutableArray<SchoolMonth> asked =
        [
            .. (await setups.GetAsync(cancellation)).Plan.Months
                .Select(m => new SchoolMonth(month.School, m.Year, m.Month))
                .Where(m => m.FirstDay < month.FirstDay),
        ];
        var read = await months.ReadAllAsync(asked, cancellation);
        return
        [
            .. read.Values
                .OrderBy(file => file.Head.Month.FirstDay)
                .Select(file => MonthFigures.Of(file, schoolTime.Today(), schoolTime.GetUtcNow()))
                .Where(figures => !figures.Corrections.IsEmpty),
        ];
    }
}
