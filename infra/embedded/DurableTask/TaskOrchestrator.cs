namespace Microsoft.DurableTask;

/// <summary>An orchestrator with a typed input and output.</summary>
public abstract class TaskOrchestrator<TInput, TOutput> : ITaskOrchestrator
{
    Type ITaskOrchestrator.InputType => typeof(TInput);

    Type ITaskOrchestrator.OutputType => typeof(TOutput);

    public abstract Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input);

    async Task<object?> ITaskOrchestrator.RunAsync(TaskOrchestrationContext context, object? input) => input switch
    {
        TInput typed => await RunAsync(context, typed),
        null => await RunAsync(context, default!),
        _ => throw new ArgumentException($"The input is a {input.GetType()}, not a {typeof(TInput)}.", nameof(input)),
    };
}
