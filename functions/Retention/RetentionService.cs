using System.Collections.Immutable;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Retention;
using BinhHoa2.Shared.Schools;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Retention;

/// <summary>Starts what is due for the school's years: the notice of a removal, and the removal.</summary>
public sealed class RetentionService(RetentionRecords records, RetentionTimes times)
{
    /// <param name="year">The school year of the plans in force, which is kept from now on as the others are.</param>
    /// <param name="parts">The parts of all years as read just before.</param>
    /// <param name="mayAnnounce">Whether letters may leave: a notice that is held back would be started each day.</param>
    /// <returns>The ids of the instances that were started here.</returns>
    public async Task<IEnumerable<string>> EnsureAsync(
        DurableTaskClient client,
        SchoolId school,
        SchoolYear year,
        ImmutableArray<YearPart> parts,
        DateOnly today,
        bool mayAnnounce,
        CancellationToken cancellation)
    {
        await records.BeginAsync(school, year, parts, cancellation);
        var started = new List<string>();
        foreach (var part in parts)
        {
            switch (RetentionRules.NextStep(part, today, times))
            {
                case RetentionStep.Announce when mayAnnounce:
                    started.AddRange(await client.EnsureAsync(
                        nameof(RetentionNoticeOrchestration), $"retention-notice-{part.Key}", part.Key, cancellation));
                    break;
                case RetentionStep.Remove:
                    started.AddRange(await client.EnsureAsync(
                        nameof(YearRemovalOrchestration), $"retention-{part.Key}", part.Key, cancellation));
                    break;
            }
        }

        return started;
    }
}
