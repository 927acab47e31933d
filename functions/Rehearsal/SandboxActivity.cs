using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>An activity function as Microsoft's worker runs it.</summary>
internal sealed class SandboxActivity(SandboxFunction function, IServiceProvider services, CancellationToken cancellation) : ITaskActivity
{
    public Type InputType => function.InputType;

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskActivityContext context, object? input) =>
        function.InvokeAsync(services, input, client: null, cancellation);
}
