using Azure.Data.Tables;
using Microsoft.DurableTask;

namespace BinhHoa2.Tests.Durable;

/// <summary>
/// An orchestration with concurrent activities, a timer, a sub-orchestration, an event to itself, and a wait with a time-out.
/// </summary>
internal sealed class DurableMonth
{
    public const string Name = "Month";
    public const string Result = "ABCw";

    public DurableMonth(DurableTaskRegistry registry)
    {
        registry.AddActivityFunc<string, string>("Send", (_, key) =>
        {
            lock (Sent)
            {
                Sent.Add(key);
                return key.ToUpperInvariant();
            }
        });
        registry.AddOrchestratorFunc<string, string>(
            "Child", async (context, key) => await context.CallActivityAsync<string>("Send", key));
        registry.AddOrchestratorFunc("Month", async context =>
        {
            var wake = context.WaitForExternalEvent<string>("Wake");
            var both = await Task.WhenAll(context.CallActivityAsync<string>("Send", "a"), context.CallActivityAsync<string>("Send", "b"));
            await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            var child = await context.CallSubOrchestratorAsync<string>("Child", "c", new SubOrchestrationOptions(instanceId: "child"));
            context.SendEvent(context.InstanceId, "wake", "w");
            var woken = await wake;
            var again = context.WaitForExternalEvent<string>("Wake", TimeSpan.FromHours(1));
            try
            {
                woken += $" and again {await again}";
            }
            catch (TaskCanceledException)
            {
                // Expected: the event is raised once.
            }

            return string.Join(string.Empty, both) + child + woken;
        });
    }

    /// <summary>The keys of the activities that ran at least once.</summary>
    public HashSet<string> Sent { get; } = [];

    /// <summary>Checks that the history has exactly the turns that the state counts.</summary>
    public static async Task ShouldBeContiguousAsync(TableClient table, string id)
    {
        var rows = await table.QueryAsync<TableEntity>(r => r.PartitionKey == id).ToListAsync();
        var turns = rows.Where(r => r.RowKey.StartsWith('h')).Select(r => int.Parse(r.RowKey.Split('!')[2])).ToList();
        turns.ShouldBe(Enumerable.Range(1, rows.Single(r => r.RowKey == "s").GetInt32("Turns")!.Value));
    }
}
