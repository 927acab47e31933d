namespace Microsoft.DurableTask;

/// <summary>An orchestrator the runtime can run and replay; it must decide the same from the same history.</summary>
public interface ITaskOrchestrator
{
    Type InputType { get; }

    Type OutputType { get; }

    Task<object?> RunAsync(TaskOrchestrationContext context, object? input);
}
