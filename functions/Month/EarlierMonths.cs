using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads what came to the closed months of the year after their figures were mailed.</summary>
public sealed class EarlierMonths(SetupSource setups, MonthRecords months, TimeProvider schoolTime)
{
    /// <summary>
    /// The months before one to which something came since the last summary was mailed, with their figures as of now, oldest first.
    /// </summary>
    public async Task<ImmutableArray<MonthFigures>> CorrectedBeforeAsync(SchoolMonth month, CancellationToken cancellation)
    {
        ImmutableArray<SchoolMonth> asked =
        [
            .. (await setups.GetAsync(cancellation)).Plans.Months
                .Select(m => new SchoolMonth(month.School, m.Year, m.Month))
                .Where(m => m.FirstDay < month.FirstDay),
        ];
        var read = await months.ReadAllAsync(asked, cancellation);
        var lastSummary = read.Values
            .Where(file => file.Summary is not null)
            .Select(file => VietnamTime.At(file.Head.Closing, SchoolHours.Closing))
            .DefaultIfEmpty(DateTimeOffset.MinValue)
            .Max();
        return
        [
            .. read.Values
                .Where(file => file.Evidence.Any(e => e.Received > lastSummary)
                    || file.Cancelled.Any(a => a.Ended > lastSummary))
                .OrderBy(file => file.Head.Month.FirstDay)
                .Select(file => MonthFigures.Of(file, schoolTime.Today(), schoolTime.GetUtcNow()))
                .Where(figures => !figures.Corrections.IsEmpty),
        ];
    }
}
