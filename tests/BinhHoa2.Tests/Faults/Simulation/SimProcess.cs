using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>A process with a durable runtime. A crash fails the calls in progress.</summary>
internal sealed class SimProcess
{
    private readonly SimEnvironment environment;
    private readonly DurableRuntime runtime;
    private readonly HashSet<Action> pending = [];
    private readonly TaskCompletionSource ended = new();

    public SimProcess(
        SimEnvironment environment,
        string name,
        DurableRuntimeOptions options,
        DurableTaskRegistry registry,
        SimTransport transport,
        SimContext context)
    {
        this.environment = environment;
        (Name, Context) = (name, context);
        var (tables, blobs) = (new TableClientOptions(), new BlobClientOptions());
        foreach (ClientOptions client in new ClientOptions[] { tables, blobs })
        {
            client.Transport = transport;
            client.Retry.MaxRetries = 0;
            client.Diagnostics.IsLoggingEnabled = client.Diagnostics.IsDistributedTracingEnabled = false;
        }

        var time = new SimTime(environment.Clock, context);
        runtime = new DurableRuntime(
            options with { Begin = work => context.Post(w => _ = ((Func<Task>)w!)(), work) },
            new TableServiceClient(MemoryStorage.ConnectionString, tables),
            new BlobServiceClient(MemoryStorage.ConnectionString, blobs),
            _ => RegisteredTasks.Of(registry),
            new ServiceCollection().BuildServiceProvider(),
            time,
            time,
            new InFlight(),
            NullLoggerFactory.Instance);
    }

    public string Name { get; }

    public SimContext Context { get; }

    public DurableTaskClient Client => runtime.Client;

    /// <summary>Completes when the process no longer serves because it was killed, stopped, fenced or frozen.</summary>
    public Task Ended => ended.Task;

    public bool Serves { get; private set; }

    /// <exception cref="SimCrashException">The process crashed or ended before the call completed.</exception>
    public async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        var answer = new TaskCompletionSource<T>();
        Action crash = () => answer.TrySetException(new SimCrashException(Name));
        pending.Add(crash);
        if (Context.Crashed)
        {
            crash();
        }

        Context.Post(_ => Answer(), null);
        try
        {
            return await answer.Task;
        }
        finally
        {
            pending.Remove(crash);
        }

        async void Answer()
        {
            try
            {
                answer.TrySetResult(await call());
            }
            catch (Exception exception)
            {
                answer.TrySetException(exception);
            }
        }
    }

    public async Task StartAsync()
    {
        await CallAsync(async () =>
        {
            await runtime.StartAsync(CancellationToken.None);
            WatchAsync();
            return 0;
        });
        Serves = true;
    }

    /// <summary>Stops the process gracefully.</summary>
    public async Task StopAsync()
    {
        if (!Serves)
        {
            return;
        }

        Serves = false;
        environment.Record($"{Name} stops");
        await CallAsync(async () =>
        {
            await runtime.StopAsync();
            return 0;
        });
        Kill();
    }

    public void Kill()
    {
        environment.Record($"{Name} is killed");
        Serves = false;
        Context.Crashed = true;
        runtime.Abandon();
        End();
    }

    public void Freeze()
    {
        environment.Record($"{Name} is frozen");
        Serves = false;
        Context.Frozen = true;
        End();
    }

    public void Thaw()
    {
        environment.Record($"{Name} continues");
        Context.Frozen = false;
    }

    private async void WatchAsync()
    {
        await runtime.Fenced;
        environment.Record($"{Name} is fenced");
        Kill();
    }

    private void End()
    {
        ended.TrySetResult();
        foreach (var crash in pending.ToList())
        {
            crash();
        }
    }
}
