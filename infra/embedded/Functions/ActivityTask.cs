using BinhHoa2.Embedded.Storage;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>
/// An activity function as the durable runtime runs it. It does not start while the disk is full: what it did, a letter among
/// it, could not be recorded. Its cancellation says that the runtime is to stop.
/// </summary>
internal sealed class ActivityTask(
    ActivityFunction function, IServiceScopeFactory scopes, DiskSpace? disk, CancellationToken stop) : ITaskActivity
{
    public Type InputType => function.InputType;

    public Type OutputType => function.Method.ResultType;

    public async Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        if (disk is not null)
        {
            await disk.WhenRoomAsync(stop);
        }

        await using var scope = scopes.CreateAsyncScope();
        var run = new EmbeddedFunctionContext(function.Method.Definition, scope.ServiceProvider, stop);
        return await function.Method.InvokeAsync(new(run) { Input = input });
    }
}
