using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Functions.Requests;

/// <summary>Reads what the Board's letter of a day tells, from the rows of every month that has begun.</summary>
public sealed class BoardNewsReader(SetupSource setups, MonthRecords months, RequestRecords requests, IWorkingCalendar calendar)
{
    /// <summary>The months with requests raised before the day's cutoff of which some of the Board have yet to be informed.</summary>
    public async Task<ImmutableArray<(MonthSnapshot Month, ImmutableArray<Request> Requests)>> ReadAsync(
        BoardNewsKey key,
        CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var news = ImmutableArray.CreateBuilder<(MonthSnapshot, ImmutableArray<Request>)>();
        foreach (var planned in setup.Plan.Months.Where(m => MonthOpening.IsDue(setup.Plan, m, calendar, key.Day)))
        {
            var month = new SchoolMonth(key.School, planned.Year, planned.Month);
            var uninformed = await requests.UninformedAsync(month, cancellation);
            ImmutableArray<Request> told = [.. uninformed.Where(r => r.Raised < BoardNews.Cutoff(key.Day))];
            if (!told.IsEmpty)
            {
                news.Add((await months.GetAsync(month, cancellation), told));
            }
        }

        return news.ToImmutable();
    }
}
