using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Tests.Embedded;

/// <summary>Orchestrations that ask their context for the input, as another type than it was read as or as the same.</summary>
public static class InputSample
{
    [Function("Asked")]
    public static Task<string> AskedAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Task.FromResult(context.GetInput<Wish>() is { } wish ? $"{wish.Text} {wish.Days}" : "nothing");

    [Function("AskedAnew")]
    public static Task<string> AskedAnewAsync([OrchestrationTrigger] TaskOrchestrationContext context, Wish wish) =>
        Task.FromResult($"{context.GetInput<Wish>() == wish} {context.GetInput<Part>()!.Text}");

    [Function("AskedForANumber")]
    public static Task<int> AskedForANumberAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Task.FromResult(context.GetInput<int>());

    public sealed record Wish(string Text, int Days);

    public sealed record Part(string Text);
}
