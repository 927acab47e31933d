using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Tests.Durable;
using BinhHoa2.Tests.Faults.Memory;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>A process with a durable runtime in it. A crash fails the calls in progress.</summary>
internal sealed class SimProcess
{
    private readonly SimEnvironment environment;
    private readonly DurableRuntime runtime;
    private readonly HashSet<Action> asked = [];
    private readonly TaskCompletionSource over = new();

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

    /// <summary>Completes when it no longer serves: killed, stopped, fenced or frozen.</summary>
    public Task Over => over.Task;

    public bool Serves { get; private set; }

    /// <exception cref="SimCrashException">It crashed or ended before it answered.</exception>
    public async Task<T> AskAsync<T>(Func<Task<T>> question)
    {
        var answer = new TaskCompletionSource<T>();
        Action crash = () => answer.TrySetException(new SimCrashException(Name));
        asked.Add(crash);
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
            asked.Remove(crash);
        }

        async void Answer()
        {
            try
            {
                answer.TrySetResult(await question());
            }
            catch (Exception exception)
            {
                answer.TrySetException(exception);
            }
        }
    }

    public async Task StartAsync()
    {
        await AskAsync(async () =>
        {
            await runtime.StartAsync(CancellationToken.None);
            WatchAsync();
            return 0;
        });
        Serves = true;
    }

    /// <summary>Stops in order, once.</summary>
    public async Task StopAsync()
    {
        if (!Serves)
        {
            return;
        }

        Serves = false;
        environment.Record($"{Name} stops");
        await AskAsync(async () =>
        {
            await runtime.StopAsync();
            return 0;
        });
        Kill();
    }

    public void Kill()
    {
        environment.Record($"{Name} is dead");
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
        environment.Record($"{Name} goes on");
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
        over.TrySetResult();
        foreach (var crash in asked.ToList())
        {
            crash();
        }
    }
}
