using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Requests;

/// <summary>Starts the Board's letter of a day when it has something to tell.</summary>
public sealed class BoardNewsService(SetupSource setups, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    /// <summary>
    /// Does nothing outside the hours in which letters may leave, while they are paused, and when there is no news beyond the day's letter.
    /// </summary>
    /// <param name="requests">Those of all months of which some of the Board may have yet to be informed, as read just before.</param>
    /// <returns>The id of the instance if it was started here, else nothing.</returns>
    public async Task<IEnumerable<string>> EnsureAsync(
        DurableTaskClient client, IEnumerable<Request> requests, CancellationToken cancellation)
    {
        var (now, today) = (schoolTime.GetUtcNow(), schoolTime.Today());
        var setup = await setups.GetAsync(cancellation);
        if (setup.IsPaused || SchoolHours.FirstFrom(now, calendar) > now || BoardNews.Of(requests, today).IsEmpty)
        {
            return [];
        }

        var key = new BoardNewsKey(setup.Profile.Id, today);
        return await client.EnsureAsync(
            nameof(BoardNewsOrchestration), $"board-news-{key.School}-{key.Day:yyyy-MM-dd}", key, cancellation);
    }
}
