using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>An activity function as the durable runtime runs it. A stop lets it finish, for a cancelled activity is a failed one.</summary>
internal sealed class ActivityTask(ActivityFunction function, IServiceScopeFactory scopes) : ITaskActivity
{
    public Type InputType => function.InputType;

    public Type OutputType => function.Method.ResultType;

    public async Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = new EmbeddedFunctionContext(function.Method.Definition, scope.ServiceProvider, CancellationToken.None);
        return await function.Method.InvokeAsync(new(run) { Input = input });
    }
}
