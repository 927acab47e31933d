using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using CoreContext = DurableTask.Core.TaskContext;
using CoreInstance = DurableTask.Core.OrchestrationInstance;
using HistoryEvent = Microsoft.DurableTask.Protobuf.HistoryEvent;
using OrchestrationInstance = Microsoft.DurableTask.Protobuf.OrchestrationInstance;
using TaskFailureDetails = Microsoft.DurableTask.Protobuf.TaskFailureDetails;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>
/// Runs the app's orchestrations one turn after the other: activities one by one from the sandbox's services, timers when the clock
/// has come to them. Nothing of it is kept.
/// </summary>
/// <param name="version">The version of instances that begin, as in host.json.</param>
internal sealed class SandboxRuntime(SandboxFunctions functions, IServiceProvider services, TimeProvider schoolTime, string version)
    : IDisposable
{
    private readonly Dictionary<string, SandboxInstance> instances = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<SandboxInstance> ready = new();
    private readonly Dictionary<(string Part, string Reason), RehearsalFailure> failures = [];
    private readonly ReplayServices replay = new();

    public DataConverter Converter { get; } = JsonDataConverter.Default;

    /// <summary>How many turns have been run.</summary>
    public int Turns { get; private set; }

    /// <summary>What failed, each once, in the order of the days.</summary>
    public IEnumerable<RehearsalFailure> Failures => failures.Values;

    /// <summary>Whether an instance has not ended.</summary>
    public bool IsRunning => instances.Values.Any(i => !i.HasEnded);

    /// <summary>When the next timer is due, UTC; null when none is pending.</summary>
    public DateTimeOffset? NextTimer => instances.Values.Min(i => i.NextTimer);

    public SandboxInstance? Find(string id) => instances.GetValueOrDefault(id);

    /// <exception cref="InvalidOperationException">An instance of this id has not ended, or there is no such orchestration.</exception>
    public void Start(string name, string id, object? input)
    {
        if (Find(id) is { HasEnded: false })
        {
            throw new InvalidOperationException($"An instance '{id}' is running.");
        }

        var function = functions.Orchestrations.GetValueOrDefault(name)
            ?? throw new InvalidOperationException($"There is no orchestration '{name}'.");
        var started = new ExecutionStartedEvent
        {
            Name = function.Name,
            Version = version,
            Input = Converter.Serialize(input),
            OrchestrationInstance = new OrchestrationInstance { InstanceId = id, ExecutionId = id },
        };
        var code = new SandboxOrchestrator(function, input?.GetType() ?? typeof(object), services);
        var instance = new SandboxInstance(id, function.Name, started, code, replay, schoolTime.GetUtcNow());
        instances[id] = instance;
        ready.Enqueue(instance);
    }

    /// <exception cref="InvalidOperationException">There is no such instance.</exception>
    public void Raise(string id, string name, string? payload)
    {
        var instance = Find(id) ?? throw new InvalidOperationException($"There is no instance '{id}'.");
        instance.Receive(new HistoryEvent { EventId = -1, EventRaised = new EventRaisedEvent { Name = name, Input = payload } });
        ready.Enqueue(instance);
    }

    /// <summary>Fires the timers that are due.</summary>
    public void FireTimers()
    {
        var now = schoolTime.GetUtcNow();
        foreach (var due in instances.Values.Where(i => i.NextTimer <= now).OrderBy(i => i.NextTimer))
        {
            due.FireTimers(now);
            ready.Enqueue(due);
        }
    }

    /// <summary>Runs turns and activities until nothing is left to do at this time.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (ready.TryDequeue(out var instance))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!instance.IsReady)
            {
                continue;
            }

            Turns++;
            foreach (var action in instance.Turn(schoolTime.GetUtcNow()))
            {
                await ActAsync(instance, action, cancellation);
            }
        }
    }

    /// <summary>Marks what failed.</summary>
    public void MarkFailed(string part, string reason) => failures.TryAdd(
        (part, reason), new RehearsalFailure(VietnamTime.DateOf(schoolTime.GetUtcNow()), part, reason));

    public void Dispose()
    {
        foreach (var instance in instances.Values)
        {
            instance.Dispose();
        }
    }

    private async Task ActAsync(SandboxInstance instance, OrchestratorAction action, CancellationToken cancellation)
    {
        if (action.ScheduleTask is { } call)
        {
            instance.Receive(await CallAsync(instance, action.Id, call, cancellation));
            ready.Enqueue(instance);
        }
        else if (action.CompleteOrchestration is { } end)
        {
            if (instance.Status == OrchestrationRuntimeStatus.Failed)
            {
                MarkFailed(instance.Id, end.FailureDetails?.ErrorMessage ?? "No reason was given.");
            }
        }
        else
        {
            throw new NotSupportedException($"A rehearsal has no {action.OrchestratorActionTypeCase}, which {instance.Name} asks for.");
        }
    }

    private async Task<HistoryEvent> CallAsync(SandboxInstance instance, int id, ScheduleTaskAction call, CancellationToken cancellation)
    {
        try
        {
            var activity = functions.Activities.GetValueOrDefault(call.Name)
                ?? throw new InvalidOperationException($"There is no activity '{call.Name}'.");
            await using var scope = services.CreateAsyncScope();
            var task = replay.Shims.CreateActivity(call.Name, new SandboxActivity(activity, scope.ServiceProvider, cancellation));
            var output = await task.RunAsync(new CoreContext(new CoreInstance { InstanceId = instance.Id }), call.Input);
            return new HistoryEvent
            {
                EventId = -1,
                TaskCompleted = new TaskCompletedEvent { TaskScheduledId = id, Result = output },
            };
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // An exception of an activity is its result; the orchestration repeats it or fails.
            var details = new TaskFailureDetails
            {
                ErrorType = exception.GetType().FullName,
                ErrorMessage = exception.Message,
            };
            return new HistoryEvent { EventId = -1, TaskFailed = new TaskFailedEvent { TaskScheduledId = id, FailureDetails = details } };
        }
    }
}
