using Azure;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Embedded.Time;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// Delivers messages to instances: one worker at a time for each, a bounded number in total, all messages that have arrived
/// in one turn. A posted message counts as in flight until it is handled.
/// </summary>
internal sealed class Dispatcher(InFlight inFlight, StateChanges changes, DurableRuntimeOptions options, ILogger logger) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Instance> instances = new(StringComparer.Ordinal);
    private readonly FifoGate turns = new(options.MaxConcurrentTurns);
    private readonly InFlight own = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<string> fenced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? halted;
    private long uses;

    /// <summary>Completes, with the reason, when this runtime may no longer write.</summary>
    public Task<string> Fenced => fenced.Task;

    public CancellationToken Stopped => stopping.Token;

    /// <summary>Handles the messages of an instance; set once, before the first message is posted.</summary>
    public Func<Instance, IReadOnlyList<Message>, Task>? Work { get; set; }

    /// <summary>Posts a message; the task completes when it is handled.</summary>
    public Task<int> Post(string id, Message message)
    {
        var flight = Enter();
        var begin = false;
        Instance? instance = null;
        lock (gate)
        {
            if (halted is null)
            {
                if (!instances.TryGetValue(id, out instance))
                {
                    instances.Add(id, instance = new Instance(id));
                }

                instance.Mailbox.Add(message);
                begin = !instance.Busy;
                instance.Busy = true;
            }
        }

        if (instance is null)
        {
            message.Fail(Halted());
            flight.Dispose();
        }
        else if (begin)
        {
            // The worker keeps this work in flight until the mailbox is empty.
            options.Begin(() => WorkAsync(instance, flight));
        }
        else
        {
            flight.Dispose();
        }

        return message.Done;
    }

    /// <summary>Runs work that is in flight until it ends. A failure of it halts the runtime.</summary>
    public void Run(Func<Task> work)
    {
        var flight = Enter();
        options.Begin(async () =>
        {
            using (flight)
            {
                try
                {
                    await work();
                }
                catch (OperationCanceledException) when (stopping.IsCancellationRequested)
                {
                    // Stopped: the next runtime finds unfinished work in history.
                }
                catch (Exception exception)
                {
                    Halt($"Work outside an instance failed: {exception.Message}", exception);
                }
            }
        });
    }

    /// <returns>Whether the instance is in memory, and its committed state if it exists.</returns>
    public (bool Known, InstanceState? State) Peek(string id)
    {
        lock (gate)
        {
            return instances.TryGetValue(id, out var instance) && instance.Loaded ? (true, instance.State) : (false, null);
        }
    }

    /// <summary>Stops everything at once; nothing is written after this.</summary>
    public void Halt(string reason, Exception? cause = null)
    {
        lock (gate)
        {
            if (halted is not null)
            {
                return;
            }

            halted = reason;
        }

        if (cause is not null)
        {
            Log.Halted(logger, reason, cause);
        }

        stopping.Cancel();
        changes.End(Halted());
        if (cause is not null)
        {
            fenced.TrySetResult(reason);
        }
    }

    public Task WhenIdleAsync() => own.WhenIdleAsync(CancellationToken.None);

    public void Dispose() => stopping.Dispose();

    private InvalidOperationException Halted() => new($"The durable runtime does not work any more: {halted}");

    private Flight Enter() => new(inFlight.Enter(), own.Enter());

    private async Task WorkAsync(Instance instance, Flight flight)
    {
        using (flight)
        {
            while (Next(instance))
            {
                await TurnAsync(instance);
            }
        }
    }

    private async Task TurnAsync(Instance instance)
    {
        List<Message> messages = [];
        try
        {
            await turns.EnterAsync(stopping.Token);
            try
            {
                // Taken only now, so that messages which arrived while waiting share the turn.
                lock (gate)
                {
                    messages = instance.TakeMessages();
                }

                await Work!(instance, messages);
            }
            finally
            {
                turns.Leave();
            }
        }
        catch (Exception exception)
        {
            Fail(instance, messages, exception);
        }
    }

    /// <summary>Whether the instance has more messages; if not, its worker ends.</summary>
    private bool Next(Instance instance)
    {
        List<Message> refused;
        lock (gate)
        {
            if (halted is null && instance.Mailbox.Count > 0)
            {
                return true;
            }

            refused = instance.TakeMessages();
            instance.Busy = false;
            instance.LastUsed = uses++;
            Evict();
        }

        refused.ForEach(m => m.Fail(Halted()));
        return false;
    }

    private void Fail(Instance instance, List<Message> messages, Exception exception)
    {
        if (exception is FencedException or RequestFailedException or AggregateException)
        {
            Halt(exception.Message, exception);
        }
        else if (!stopping.IsCancellationRequested)
        {
            // One instance that fails does not stop the others; a restart tries it again.
            Log.InstanceBroken(logger, instance.Id, exception);
            instance.Invalidate();
        }

        messages.ForEach(m => m.Fail(stopping.IsCancellationRequested ? Halted() : exception));
    }

    private void Evict()
    {
        if (instances.Count <= options.CachedInstances)
        {
            return;
        }

        // A tenth at a time, so that a full cache is not sorted at every turn.
        var old = instances.Values.Where(i => i.Idle)
            .OrderBy(i => i.LastUsed)
            .Take(Math.Max(1, options.CachedInstances / 10))
            .Select(i => i.Id)
            .ToList();
        old.ForEach(id => instances.Remove(id));
    }

    private sealed class Flight(InFlight.Work first, InFlight.Work second) : IDisposable
    {
        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }
}
