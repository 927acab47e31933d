using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Durable;

/// <summary>A registry's tasks as a runtime asks for them. Only the worker's own builder makes that of a registry.</summary>
internal static class RegisteredTasks
{
    public static IDurableTaskFactory Of(DurableTaskRegistry registry)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IOptionsMonitor<DurableTaskRegistry>>(new Given(registry));
        services.AddDurableTaskWorker(worker => worker.UseBuildTarget<Worker>());
        using var built = services.BuildServiceProvider();
        return built.GetServices<IHostedService>().OfType<Worker>().Single().Tasks;
    }

    private sealed class Worker(string? name, IDurableTaskFactory factory) : DurableTaskWorker(name, factory)
    {
        public IDurableTaskFactory Tasks { get; } = factory;

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    private sealed class Given(DurableTaskRegistry registry) : IOptionsMonitor<DurableTaskRegistry>
    {
        public DurableTaskRegistry CurrentValue => registry;

        public DurableTaskRegistry Get(string? name) => registry;

        public IDisposable? OnChange(Action<DurableTaskRegistry, string?> listener) => null;
    }
}
