using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>An orchestration function as the durable runtime runs it.</summary>
internal sealed class OrchestrationTask(OrchestrationFunction function, IServiceScopeFactory scopes) : ITaskOrchestrator
{
    public Type InputType => function.InputType;

    public Type OutputType => function.Method.ResultType;

    public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = new EmbeddedFunctionContext(function.Method.Definition, scope.ServiceProvider, CancellationToken.None);
        return await function.Method.InvokeAsync(new(run) { Orchestration = new ConvertingOrchestrationContext(context), Input = input });
    }
}
