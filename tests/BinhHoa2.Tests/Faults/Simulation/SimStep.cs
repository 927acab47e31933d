using Microsoft.DurableTask;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>A step of a made-up orchestration.</summary>
/// <param name="Key">Names it within the whole world; what an activity's effect is filed under.</param>
/// <param name="Count">How many in a fan-out, how often a flaky one fails, how many seconds a timer takes.</param>
internal sealed record Chore(ChoreKind Kind, string Key, int Count, Chore[] Parts)
{
    private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(2)));

    public static Chore[] Draw(Random random, string key, int depth) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(n => DrawOne(random, $"{key}.{n}", depth))];

    /// <summary>What must come out, worked out without any runtime.</summary>
    public static string Expected(IEnumerable<Chore> chores) => string.Concat(chores.Select(c => c.Kind switch
    {
        ChoreKind.Activity or ChoreKind.Flaky => $"[{c.Key}]",
        ChoreKind.Fan => string.Concat(c.FanKeys.Select(k => $"[{k}]")),
        ChoreKind.Timer => "t",
        ChoreKind.Event or ChoreKind.EventDuringTimer => $"<{c.Key}>",
        _ => $"({Expected(c.Parts)})",
    }));

    public IEnumerable<string> FanKeys => Enumerable.Range(0, Count).Select(n => $"{Key}#{n}");

    public IEnumerable<string> ActivityKeys => Kind switch
    {
        ChoreKind.Activity or ChoreKind.Flaky => [Key],
        ChoreKind.Fan => FanKeys,
        ChoreKind.Sub => Parts.SelectMany(p => p.ActivityKeys),
        _ => [],
    };

    /// <summary>The orchestration: does its chores one after the other.</summary>
    public static async Task<string> RunAsync(TaskOrchestrationContext context, Chore[] chores)
    {
        var all = "";
        foreach (var chore in chores)
        {
            all += await chore.DoAsync(context);
        }

        return all;
    }

    private static Chore DrawOne(Random random, string key, int depth) =>
        (ChoreKind)random.Next(depth > 0 ? (int)ChoreKind.Sub + 1 : (int)ChoreKind.Sub) is var kind && kind == ChoreKind.Sub
            ? new Chore(kind, key, 0, Draw(random, key, depth - 1))
            : new Chore(kind, key, random.Next(1, 5), []);

    private async Task<string> DoAsync(TaskOrchestrationContext context)
    {
        switch (Kind)
        {
            case ChoreKind.Activity:
                return await context.CallActivityAsync<string>("Act", Key);
            case ChoreKind.Flaky:
                return await context.CallActivityAsync<string>("Flaky", this, Patient);
            case ChoreKind.Fan:
                return string.Concat(await Task.WhenAll(FanKeys.Select(k => context.CallActivityAsync<string>("Act", k))));
            case ChoreKind.Timer:
                await context.CreateTimer(TimeSpan.FromSeconds(Count * 7), CancellationToken.None);
                return "t";
            case ChoreKind.Event:
                return await context.WaitForExternalEvent<string>(Key);
            case ChoreKind.EventDuringTimer:
                var wait = context.WaitForExternalEvent<string>(Key);
                await context.CreateTimer(TimeSpan.FromSeconds(Count * 7), CancellationToken.None);
                return await wait;
            default:
                return $"({await context.CallSubOrchestratorAsync<string>("Chores", Parts, new SubOrchestrationOptions(instanceId: Key))})";
        }
    }
}
