using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Durable;

/// <summary>Creates the task factory of a registry with the worker's builder, which has the only implementation.</summary>
internal static class RegisteredTasks
{
    public static IDurableTaskFactory Of(DurableTaskRegistry registry)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IOptionsMonitor<DurableTaskRegistry>>(new FixedOptions(registry));
        services.AddDurableTaskWorker(worker => worker.UseBuildTarget<Worker>());
        using var built = services.BuildServiceProvider();
        return built.GetServices<IHostedService>().OfType<Worker>().Single().Tasks;
    }

    private sealed class Worker(string? name, IDurableTaskFactory factory) : DurableTaskWorker(name, factory)
    {
        public IDurableTaskFactory Tasks { get; } = factory;

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    private sealed class FixedOptions(DurableTaskRegistry registry) : IOptionsMonitor<DurableTaskRegistry>
    {
        public DurableTaskRegistry CurrentValue => registry;

        public DurableTaskRegistry Get(string? name) => registry;

        public IDisposable? OnChange(Action<DurableTaskRegistry, string?> listener) => null;
    }
}
