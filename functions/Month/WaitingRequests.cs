using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads the requests a month's summary names: without an answer, about work of the month or of an earlier one.</summary>
public sealed class WaitingRequests(SetupSource setups, MonthRecords months, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    /// <param name="month">The month of the summary, with its people.</param>
    /// <returns>Oldest first.</returns>
    public async Task<ImmutableArray<WaitingRequest>> ReadAsync(MonthSnapshot month, CancellationToken cancellation)
    {
        var of = month.Head.Month;
        ImmutableArray<SchoolMonth> asked =
        [
            .. (await setups.GetAsync(cancellation)).Plans.Months
                .Select(m => new SchoolMonth(of.School, m.Year, m.Month))
                .Where(m => m.FirstDay < of.FirstDay),
            of,
        ];
        var overview = await months.ReadOverviewAsync(asked, [RequestRecords.Unfinished], cancellation);
        var waiting = new List<WaitingRequest>();
        foreach (var (key, requests) in asked.Select(m => (m, RequestRecords.In(overview, m).Where(r => r.IsWaiting).ToList())))
        {
            if (key == of)
            {
                waiting.AddRange(Waiting(month, requests));
            }
            else if (requests.Count > 0 && overview.Find(key) is { } head)
            {
                waiting.AddRange(Waiting(await months.ReadAsync(head, MonthRows.People, cancellation), requests));
            }
        }

        return [.. waiting.OrderBy(w => w.Request.Raised)];
    }

    private IEnumerable<WaitingRequest> Waiting(MonthSnapshot month, IEnumerable<Request> requests) =>
        from request in requests
        let reporter = month.Roster.Find(request.Person)
        where reporter is not null
        select new WaitingRequest(
            month.Head.Month,
            request,
            reporter,
            month.Head.Activity(request.Activity).Text,
            request.Steps.IsEmpty ? null : month.Roster.Find(request.Steps[^1].Person),
            calendar.WorkingDaysBetween(VietnamTime.DateOf(request.Raised), schoolTime.Today()));
}
