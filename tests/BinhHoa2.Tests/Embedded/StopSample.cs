using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Embedded;

/// <summary>
/// An orchestration whose activity works, the first time, until a stop is asked for, and is done at once the second time.
/// </summary>
public sealed class StopSample(StopSample.Runs runs)
{
    [Function("Begin")]
    public static async Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "begin")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Work", new StartOrchestrationOptions("work"));
        return Results.Accepted();
    }

    [Function("Work")]
    public static Task<int> WorkAsync([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<int>("Act");

    [Function("Act")]
    public async Task<int> ActAsync([ActivityTrigger] string? input, CancellationToken stop)
    {
        if (++runs.Count == 1)
        {
            runs.First.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        }

        return runs.Count;
    }

    /// <summary>What the runs of the activity leave for the test, across hosts.</summary>
    public sealed class Runs
    {
        public TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count { get; set; }
    }
}
