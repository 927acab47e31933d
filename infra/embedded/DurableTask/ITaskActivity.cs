namespace Microsoft.DurableTask;

/// <summary>An activity the runtime can call: one side effect, run at least once.</summary>
public interface ITaskActivity
{
    Type InputType { get; }

    Type OutputType { get; }

    Task<object?> RunAsync(TaskActivityContext context, object? input);
}
