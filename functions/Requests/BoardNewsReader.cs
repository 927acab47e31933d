using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Functions.Requests;

/// <summary>Reads what the Board's letter of a day tells, from the rows of every month that has begun.</summary>
public sealed class BoardNewsReader(SetupSource setups, MonthRecords months, IWorkingCalendar calendar)
{
    /// <summary>
    /// The months with requests raised before the day's cutoff of which some of the Board have yet to be informed. One query finds
    /// them; only months that have some are read.
    /// </summary>
    public async Task<ImmutableArray<(MonthSnapshot Month, ImmutableArray<Request> Requests)>> ReadAsync(
        BoardNewsKey key,
        CancellationToken cancellation)
    {
        var plans = (await setups.GetAsync(cancellation)).Plans;
        var begun = plans.Months
            .Where(m => MonthOpening.IsDue(plans, m, calendar, key.Day))
            .Select(m => new SchoolMonth(key.School, m.Year, m.Month))
            .ToList();
        var news = ImmutableArray.CreateBuilder<(MonthSnapshot, ImmutableArray<Request>)>();
        if (begun.Count == 0)
        {
            return [];
        }

        var overview = await months.ReadOverviewAsync(begun, [RequestRecords.Uninformed], cancellation);
        foreach (var month in begun)
        {
            var told = BoardNews.Of(RequestRecords.In(overview, month), key.Day);
            if (!told.IsEmpty)
            {
                news.Add((await months.GetAsync(month, cancellation), told));
            }
        }

        return news.ToImmutable();
    }
}
