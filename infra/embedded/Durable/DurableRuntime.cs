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
/// so whatever moment the process dies at, the next one goes on from a history without a gap. Activities run at least once.
/// </summary>
/// <remarks>
/// <para>School time decides when timers fire, machine time how long leases and retries last.</para>
/// <para>Reading order, with what each part keeps true:</para>
/// <list type="number">
/// <item><c>History/HistoryTurn, HistoryEvents</c>: a history is turns 1, 2, 3… without a gap, each what was received and what was thereupon decided, in the types of Microsoft.DurableTask.Grpc.</item>
/// <item><c>Replay/OrchestratorSession, ForeignAwaitGuard</c>: Microsoft's worker runs the code; the same received lead to the same decided, or <c>HistoryCheck</c> names the step.</item>
/// <item><c>Store/InstanceState, HistoryStore, HistoryRows</c>: a turn and the state after it are one transaction on the state row's ETag.</item>
/// <item><c>History/PendingWork, Engine/Outgoing</c>: what is left to do follows from history and is stored nowhere else.</item>
/// <item><c>Engine/TurnRunner</c>: nothing is done about a decision before it is committed.</item>
/// <item><c>Engine/InstanceWorker, ActivityRunner</c>: what is left to do is under way in this process; after a kill the next one begins it again.</item>
/// <item><c>Engine/Dispatcher, Instance, Message</c>: one worker at a time for an instance; what is posted is in flight until it is dealt with.</item>
/// <item><c>Engine/TimerQueue</c>: whoever is due before the horizon is in memory, everybody else's time stands in the store.</item>
/// <item><c>Store/OwnerLease, InstanceQueries</c>: one owner at a time; a new one seals what a frozen one might still write to.</item>
/// <item><c>Store/StorageCalls, PayloadStore</c>: a request is repeated until it is answered, so every write knows its own repetition.</item>
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
        var turns = new TurnRunner(
            store, runtimeServices, schoolTime, options.VerifyReplay, (id, run) => dispatcher.Post(id, new ForeignAwaitMessage(run)), changes, logger);
        dispatcher.Work = new InstanceWorker(dispatcher, store, turns, activities, timers, changes, logger).WorkAsync;
        Client = new EmbeddedDurableTaskClient(
            options.HubName, dispatcher, store, queries, changes, runtimeServices.Converter, schoolTime, options.DefaultVersion);
    }

    /// <summary>Usable once the runtime has started.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>
    /// Ends, with a sentence for the operator, when this runtime may no longer write because another owns the store or the
    /// store refuses it. Nothing is written after that; the process should exit.
    /// </summary>
    public Task<string> Fenced => dispatcher.Fenced;

    /// <summary>Takes the store, and takes up what its instances have left to do.</summary>
    /// <exception cref="StoreOwnedException">Another living process owns the store.</exception>
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
    /// Begins the stop: no timer fires and no activity begins any more, those at work are asked to stop, and virtual time stands
    /// still until <see cref="StopAsync"/> has ended, for what they leave undone is due now.
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
    /// Stops in order: activities at work end, finished or as they were asked to, and so do the turns they lead to; nothing new
    /// begins, and the store is released so that another process can take it at once.
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
        catch (Exception exception) when (exception is TimeoutException or FencedException or Azure.RequestFailedException or OperationCanceledException)
        {
            // The lease ends by itself, and what was not finished is in history.
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
            // An activity hangs; it keeps what it may still touch.
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
