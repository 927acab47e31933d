using Microsoft.DurableTask;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>A step of a generated orchestration.</summary>
/// <param name="Key">Unique in the simulation; identifies the effect of an activity.</param>
/// <param name="Count">The number of activities of a fan-out, of failures of a flaky activity, or of seven-second units of a timer.</param>
internal sealed record SimStep(SimStepKind Kind, string Key, int Count, SimStep[] Parts)
{
    private static readonly TaskOptions WithRetries = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(2)));

    public static SimStep[] Draw(Random random, string key, int depth) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(n => DrawOne(random, $"{key}.{n}", depth))];

    /// <summary>The expected result, computed without a runtime.</summary>
    public static string Expected(IEnumerable<SimStep> steps) => string.Concat(steps.Select(c => c.Kind switch
    {
        SimStepKind.Activity or SimStepKind.Flaky => $"[{c.Key}]",
        SimStepKind.Fan => string.Concat(c.FanKeys.Select(k => $"[{k}]")),
        SimStepKind.Timer => "t",
        SimStepKind.Event or SimStepKind.EventDuringTimer => $"<{c.Key}>",
        _ => $"({Expected(c.Parts)})",
    }));

    public IEnumerable<string> FanKeys => Enumerable.Range(0, Count).Select(n => $"{Key}#{n}");

    public IEnumerable<string> ActivityKeys => Kind switch
    {
        SimStepKind.Activity or SimStepKind.Flaky => [Key],
        SimStepKind.Fan => FanKeys,
        SimStepKind.Sub => Parts.SelectMany(p => p.ActivityKeys),
        _ => [],
    };

    /// <summary>The orchestration, which runs its steps one after the other.</summary>
    public static async Task<string> RunAsync(TaskOrchestrationContext context, SimStep[] steps)
    {
        var all = "";
        foreach (var step in steps)
        {
            all += await step.DoAsync(context);
        }

        return all;
    }

    private static SimStep DrawOne(Random random, string key, int depth) =>
        (SimStepKind)random.Next(depth > 0 ? (int)SimStepKind.Sub + 1 : (int)SimStepKind.Sub) is var kind && kind == SimStepKind.Sub
            ? new SimStep(kind, key, 0, Draw(random, key, depth - 1))
            : new SimStep(kind, key, random.Next(1, 5), []);

    private async Task<string> DoAsync(TaskOrchestrationContext context)
    {
        switch (Kind)
        {
            case SimStepKind.Activity:
                return await context.CallActivityAsync<string>("Act", Key);
            case SimStepKind.Flaky:
                return await context.CallActivityAsync<string>("Flaky", this, WithRetries);
            case SimStepKind.Fan:
                return string.Concat(await Task.WhenAll(FanKeys.Select(k => context.CallActivityAsync<string>("Act", k))));
            case SimStepKind.Timer:
                await context.CreateTimer(TimeSpan.FromSeconds(Count * 7), CancellationToken.None);
                return "t";
            case SimStepKind.Event:
                return await context.WaitForExternalEvent<string>(Key);
            case SimStepKind.EventDuringTimer:
                var wait = context.WaitForExternalEvent<string>(Key);
                await context.CreateTimer(TimeSpan.FromSeconds(Count * 7), CancellationToken.None);
                return await wait;
            default:
                return $"({await context.CallSubOrchestratorAsync<string>("Steps", Parts, new SubOrchestrationOptions(instanceId: Key))})";
        }
    }
}
