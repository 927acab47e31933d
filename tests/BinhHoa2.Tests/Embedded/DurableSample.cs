using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Embedded;

/// <summary>An orchestration started by a request: waits two days, then asks an activity.</summary>
public sealed class DurableSample(TimeProvider time)
{
    [Function("Start")]
    public static async Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Wait", new Wish("thao giảng", 2), new StartOrchestrationOptions(id));
        return Results.Accepted();
    }

    [Function("Wait")]
    public static async Task<string> WaitAsync([OrchestrationTrigger] TaskOrchestrationContext context, Wish wish)
    {
        await context.CreateTimer(context.CurrentUtcDateTime.AddDays(wish.Days), CancellationToken.None);
        return await context.CallActivityAsync<string>("Tell", wish);
    }

    [Function("Tell")]
    public async Task<string> TellAsync([ActivityTrigger] Wish wish, FunctionContext context)
    {
        await Task.Yield();
        return $"{wish.Text} {time.GetUtcNow():MM-dd} {context.FunctionDefinition.Name}";
    }

    public sealed record Wish(string Text, int Days);
}
