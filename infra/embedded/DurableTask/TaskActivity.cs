namespace Microsoft.DurableTask;

/// <summary>An activity with a typed input and output.</summary>
public abstract class TaskActivity<TInput, TOutput> : ITaskActivity
{
    Type ITaskActivity.InputType => typeof(TInput);

    Type ITaskActivity.OutputType => typeof(TOutput);

    public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input);

    async Task<object?> ITaskActivity.RunAsync(TaskActivityContext context, object? input) => input switch
    {
        TInput typed => await RunAsync(context, typed),
        null when default(TInput) is null => await RunAsync(context, default!),
        _ => throw new ArgumentException($"The input is no {typeof(TInput)}.", nameof(input)),
    };
}
