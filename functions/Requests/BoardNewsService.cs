using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Requests;

/// <summary>Starts the Board's letter of a day when it has something to tell.</summary>
public sealed class BoardNewsService(BoardNewsReader reader, SetupSource setups, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    /// <summary>Does nothing outside the hours in which letters may leave, and when the day's letter has told everything.</summary>
    /// <returns>The id of the instance if it was started here, else nothing.</returns>
    public async Task<IEnumerable<string>> EnsureAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var now = schoolTime.GetUtcNow();
        if (SchoolHours.FirstFrom(now, calendar) > now)
        {
            return [];
        }

        var setup = await setups.GetAsync(cancellation);
        var key = new BoardNewsKey(setup.Profile.Id, schoolTime.Today());
        var news = await reader.ReadAsync(key, cancellation);
        return news.IsEmpty
            ? []
            : await client.EnsureAsync(
                nameof(BoardNewsOrchestration), $"board-news-{key.School}-{key.Day:yyyy-MM-dd}", key, cancellation);
    }
}
