using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>An activity function as the durable runtime runs it. Its cancellation says that the runtime is to stop.</summary>
internal sealed class ActivityTask(ActivityFunction function, IServiceScopeFactory scopes, CancellationToken stop) : ITaskActivity
{
    public Type InputType => function.InputType;

    public Type OutputType => function.Method.ResultType;

    public async Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = new EmbeddedFunctionContext(function.Method.Definition, scope.ServiceProvider, stop);
        return await function.Method.InvokeAsync(new(run) { Input = input });
    }
}
