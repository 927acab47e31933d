using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>An orchestration function as Microsoft's worker runs it. The input is read as the type it was started with.</summary>
internal sealed class SandboxOrchestrator(SandboxFunction function, Type input, IServiceProvider services) : ITaskOrchestrator
{
    public Type InputType => input;

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) =>
        function.InvokeAsync(services, context, client: null, CancellationToken.None);
}
