using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.Engine;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Embedded.Time;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable;

/// <summary>
/// Durable orchestrations in one process on Table Storage: every turn of an instance is one transaction of its partition,
/// so after a crash at any moment the next process continues from a history without a gap. Activities run at least once.
/// </summary>
/// <remarks>
/// <para>Timers fire by school time; leases and retries use machine time.</para>
/// <para>Reading order, with the invariant of each part:</para>
/// <list type="number">
/// <item><c>History/HistoryTurn, HistoryEvents</c>: a history is turns 1, 2, 3… without a gap; each has the events received and the
/// decisions made from them, in the types of Microsoft.DurableTask.Grpc.</item>
/// <item><c>Replay/OrchestratorSession, ForeignAwaitGuard</c>: Microsoft's worker runs the code; the same events lead to the same
/// decisions, or <c>HistoryCheck</c> names the step.</item>
/// <item><c>Store/InstanceState, HistoryStore, HistoryRows</c>: a turn and the state after it are one transaction on the state
/// row's ETag.</item>
/// <item><c>History/PendingWork, Engine/OutgoingMessage</c>: pending work is derived from history and stored nowhere else.</item>
/// <item><c>Engine/TurnRunner</c>: no decision is acted on before it is committed.</item>
/// <item><c>Engine/InstanceWorker, ActivityRunner</c>: pending work runs in this process; after a crash the next process starts it
/// again.</item>
/// <item><c>Engine/Dispatcher, Instance, Message</c>: one worker at a time for an instance; a posted message is in flight until it
/// is handled.</item>
/// <item><c>Engine/TimerQueue</c>: instances due before the horizon are in memory, the times of all others are in the store.</item>
/// <item><c>Store/OwnerLease, InstanceQueries</c>: one owner at a time; a new owner seals the rows that a frozen one might still
/// write.</item>
/// <item><c>Store/StorageCalls, PayloadStore</c>: a request is repeated until it is answered, so every write recognises its own
/// repetition.</item>
/// </list>
/// </remarks>
public sealed class DurableRuntime : IAsyncDisposable
{
    private readonly DurableRuntimeOptions options;
    private readonly TimeProvider schoolTime;
    private readonly TimeProvider machineTime;
    private readonly InFlight inFlight;
    private readonly ILogger logger;
    private readonly TableClient table;
    private readonly BlobContainerClient container;
    private readonly StorageCalls calls;
    private readonly OwnerLease lease;
    private readonly InstanceQueries queries;
    private readonly Dispatcher dispatcher;
    private readonly TimerQueue timers;
    private readonly ActivityRunner activities;
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Task renewing = Task.CompletedTask;
    private InFlight.Work? stopping;
    private bool started;

    /// <param name="tasks">The orchestrations and activities, given the token that asks activities to stop.</param>
    public DurableRuntime(
        DurableRuntimeOptions options,
        TableServiceClient tables,
        BlobServiceClient blobs,
        Func<CancellationToken, IDurableTaskFactory> tasks,
        IServiceProvider services,
        TimeProvider schoolTime,
        TimeProvider machineTime,
        InFlight inFlight,
        ILoggerFactory loggers)
    {
        (this.options, this.schoolTime, this.machineTime, this.inFlight) = (options, schoolTime, machineTime, inFlight);
        logger = loggers.CreateLogger("BinhHoa2.Durable");
        table = tables.GetTableClient(options.TableName);
        container = blobs.GetBlobContainerClient(options.ContainerName);

        var changes = new StateChanges();
        dispatcher = new Dispatcher(inFlight, changes, options, logger);
        calls = new StorageCalls(machineTime, logger, dispatcher.Stopped);
        lease = new OwnerLease(table, calls, machineTime, options.OwnerLease);
        var payloads = new PayloadStore(container, calls);
        var store = new HistoryStore(table, payloads, calls, lease);
        queries = new InstanceQueries(table, payloads, calls);
        var runtimeServices = new RuntimeServices(tasks(stop.Token), services, loggers, options.DefaultVersion);
        timers = new TimerQueue(
            schoolTime,
            options.MaxSleep,
            options.TimersHeld,
            id => dispatcher.Post(id, new WakeMessage()),
            () => dispatcher.Run(RestoreTimersAsync));
        activities = new ActivityRunner(runtimeServices, options.MaxConcurrentActivities, stop);
        var versions = new VersionMatch(options.DefaultVersion);
        var turns = new TurnRunner(
            store, runtimeServices, schoolTime, options.VerifyReplay,
            (id, run) => dispatcher.Post(id, new ForeignAwaitMessage(run)), versions, changes, logger);
        dispatcher.Work = new InstanceWorker(dispatcher, store, turns, activities, timers, versions, changes, logger).WorkAsync;
        Client = new EmbeddedDurableTaskClient(
            options.HubName, dispatcher, store, queries, changes, runtimeServices.Converter, schoolTime, options.DefaultVersion);
    }

    /// <summary>Usable once the runtime has started.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>
    /// Completes, with a sentence for the operator, when this runtime may no longer write because another owns the store or
    /// the store refuses it. Nothing is written after that; the process should exit.
    /// </summary>
    public Task<string> Fenced => dispatcher.Fenced;

    /// <summary>Acquires the store and resumes the pending work of its instances.</summary>
    /// <exception cref="StoreOwnedException">Another running process owns the store.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        using var work = inFlight.Enter();
        await calls.RunAsync(c => table.CreateIfNotExistsAsync(c));
        await calls.RunAsync(c => container.CreateIfNotExistsAsync(cancellationToken: c));
        cancellation.ThrowIfCancellationRequested();
        if (await lease.TakeAsync())
        {
            await queries.SealAsync($"{lease.Epoch:D6}-sealed");
            Log.Sealed(logger, options.HubName);
        }

        started = true;
        renewing = RenewAsync();
        Log.Started(logger, options.HubName, lease.Epoch, await RestoreTimersAsync());
    }

    /// <summary>
    /// Begins the stop: no timer fires and no activity starts any more, running ones are cancelled, and virtual time does not
    /// move until <see cref="StopAsync"/> has ended, because their unfinished work is due now.
    /// </summary>
    public void RequestStop()
    {
        lock (gate)
        {
            stopping ??= inFlight.Enter();
        }

        timers.Dispose();
        activities.Close();
    }

    /// <summary>
    /// Stops in order: running activities finish or are cancelled, and the turns they lead to are committed; nothing new
    /// starts, and the store is released so that another process can acquire it at once.
    /// </summary>
    public async Task StopAsync()
    {
        RequestStop();
        if (!started || dispatcher.Stopped.IsCancellationRequested)
        {
            Abandon();
            return;
        }

        try
        {
            await FinishAsync().WaitAsync(options.StopTimeout, machineTime);
        }
        catch (Exception exception)
            when (exception is TimeoutException or FencedException or Azure.RequestFailedException or OperationCanceledException)
        {
            // The lease expires by itself, and unfinished work is in history.
            Log.NotReleased(logger, exception);
        }

        Abandon();
        await renewing;
    }

    /// <summary>Stops at once and writes nothing more, as if the process had been killed.</summary>
    public void Abandon()
    {
        timers.Dispose();
        activities.Close();
        dispatcher.Halt("it was stopped.");
        lease.Deregister();
        stopping?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        try
        {
            await dispatcher.WhenIdleAsync().WaitAsync(options.StopTimeout, machineTime);
        }
        catch (TimeoutException)
        {
            // An activity hangs; objects it may still use are not disposed.
            return;
        }

        dispatcher.Dispose();
        stop.Dispose();
    }

    private async Task FinishAsync()
    {
        await dispatcher.WhenIdleAsync();
        await lease.ReleaseAsync();
    }

    private Task<int> RestoreTimersAsync() => queries.EachDueAsync(timers.Restore);

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(lease.RenewEvery, machineTime);
        try
        {
            while (await timer.WaitForNextTickAsync(dispatcher.Stopped))
            {
                await lease.RenewAsync();
            }
        }
        catch (OperationCanceledException) when (dispatcher.Stopped.IsCancellationRequested)
        {
            // Stopped.
        }
        catch (Exception exception) when (exception is FencedException or Azure.RequestFailedException)
        {
            dispatcher.Halt(exception.Message, exception);
            lease.Deregister();
        }
    }
}
