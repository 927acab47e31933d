using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

/// <summary>
/// What every part of the contract stands on: a host of the test's own and how to run something on it. Each part is abstract
/// and runs once for each engine (<c>OnEmbedded.cs</c>, <c>OnMicrosoft.cs</c>).
/// </summary>
public abstract class Contract(Engine engine) : IAsyncDisposable
{
    private ContractHost? host;

    protected Engine Engine => engine;

    /// <summary>How long a day lasts on this engine.</summary>
    protected TimeSpan Day => engine.Day;

    protected DurableTaskClient Client => Host.Client;

    protected Lines Lines { get; } = new();

    private ContractHost Host => host ?? throw new InvalidOperationException("The test has not started its host.");

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        Lines.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task StartAsync(Action<DurableTaskRegistry> tasks) => host = await engine.StartAsync(tasks, Lines);

    protected Task PassAsync(Task until) => Host.PassAsync(until);

    /// <summary>Starts an instance and lets time pass until it has ended.</summary>
    protected async Task<OrchestrationMetadata> RunAsync(string name, object? input = null, string? id = null) =>
        await EndAsync(await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id)));

    /// <summary>Lets time pass until the instance has ended.</summary>
    protected async Task<OrchestrationMetadata> EndAsync(string id)
    {
        var ended = Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        await PassAsync(ended);
        return await ended;
    }
}
