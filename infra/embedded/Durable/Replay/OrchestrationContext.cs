using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Embedded.Durable.History;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// What an orchestrator sees. Each call is written down as a decision under the next number of one sequence and waits
/// for the received event of the same number; the context neither knows nor cares whether that comes from the present
/// or from history.
/// </summary>
internal sealed class OrchestrationContext(InstanceFacts facts, Surroundings around) : TaskOrchestrationContext
{
    private readonly Dictionary<int, (string Name, TaskCompletionSource<string?> Source)> open = [];
    private List<HistoryEvent> decided = [];
    private DateTimeOffset now;
    private string? input;
    private object? customStatus;
    private int nextId;
    private int guids;
    private bool replaying;

    public override TaskName Name => facts.Name;

    public override string InstanceId => facts.InstanceId;

    public override ParentOrchestrationInstance? Parent => facts.Parent;

    public override string Version => facts.Version;

    public override DateTime CurrentUtcDateTime => now.UtcDateTime;

    public override bool IsReplaying => replaying;

    public ExternalEvents Events { get; } = new(around.Converter);

    /// <summary>Whether a call or a timer has not come to its end.</summary>
    public bool HasOpenTasks => open.Count > 0;

    /// <summary>The custom status as it stands, as text.</summary>
    public string? CustomStatus => around.Converter.Serialize(customStatus);

    protected override ILoggerFactory LoggerFactory => around.Loggers;

    public void BeginTurn(DateTimeOffset at, bool replay) => (now, replaying) = (at, replay);

    public void TakeInput(string? data) => input = data;

    public void Decide(HistoryEvent decision) => decided.Add(decision);

    public List<HistoryEvent> TakeDecisions()
    {
        var taken = decided;
        decided = [];
        return taken;
    }

    public void Complete(int id, string? result)
    {
        if (open.Remove(id, out var waiting))
        {
            waiting.Source.TrySetResult(result);
        }
    }

    public void Fail(int id, TaskFailureDetails failure)
    {
        if (open.Remove(id, out var waiting))
        {
            waiting.Source.TrySetException(new TaskFailedException(waiting.Name, id, failure));
        }
    }

    public override T? GetInput<T>()
        where T : default => around.Converter.Deserialize<T>(input);

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        RefuseOptionsAsInput(input, options);
        var data = around.Converter.Serialize(input);
        return await WithRetries(
            options?.Retry, async () => Read<TResult>(await Open(name, id => new ActivityScheduled(id, name, data))));
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        RefuseOptionsAsInput(input, options);
        var data = around.Converter.Serialize(input);
        var instance = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        InstanceIds.Check(instance);
        var version = options?.Version is { } given ? given.Version : around.DefaultVersion;
        return await WithRetries(
            options?.Retry,
            async () => Read<TResult>(
                await Open(orchestratorName, id => new SubOrchestrationScheduled(id, orchestratorName, instance, version, data))));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var id = nextId;
        var fired = Open("timer", _ => new TimerCreated(id, new DateTimeOffset(fireAt.ToUniversalTime())));
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.Register(() =>
            {
                if (open.Remove(id, out var waiting) && waiting.Source.TrySetCanceled(cancellationToken))
                {
                    Decide(new TimerCancelled(id));
                }
            });
        }

        return fired;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        Events.WaitAsync<T>(eventName, cancellationToken);

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        InstanceIds.Check(instanceId);
        Decide(new EventSent(nextId++, instanceId, eventName, around.Converter.Serialize(payload)));
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        throw new NotSupportedException("The embedded runtime has no eternal orchestrations.");

    public override void SetCustomStatus(object? customStatus) => this.customStatus = customStatus;

    public override Guid NewGuid()
    {
        var seed = Encoding.UTF8.GetBytes($"{InstanceId}\n{now.UtcTicks}\n{guids++}");
        var bytes = SHA256.HashData(seed).AsSpan(0, 16);

        // Marked as a version 8 id, which is what a name hashed with SHA-256 is.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static void RefuseOptionsAsInput(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("Options were given where the input belongs; name the argument 'options'.", nameof(input));
        }
    }

    private TResult Read<TResult>(string? data) => around.Converter.Deserialize<TResult>(data)!;

    private Task<string?> Open(string name, Func<int, HistoryEvent> decide)
    {
        // Plain completion: continuations must run on the turn's own scheduler, never on the thread pool.
#pragma warning disable MA0032
        var waiting = new TaskCompletionSource<string?>();
#pragma warning restore MA0032
        var id = nextId++;
        open.Add(id, (name, waiting));
        Decide(decide(id));
        return waiting.Task;
    }

    private async Task<T> WithRetries<T>(TaskRetryOptions? retry, Func<Task<T>> attempt)
    {
        var first = CurrentUtcDateTime;
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException e) when (retry is not null && !MissingTask.Is(e.FailureDetails))
            {
                var tried = CurrentUtcDateTime - first;
                if (retry.Policy is { } policy)
                {
                    if (RetryDelay.Next(policy, attempts, tried, e) is not { } delay)
                    {
                        throw;
                    }

                    await CreateTimer(delay, CancellationToken.None);
                }
                else if (!await retry.Handler!(new RetryContext(this, attempts, e.FailureDetails, tried, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }
}
