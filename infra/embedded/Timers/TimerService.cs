using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Timers;

/// <summary>Starts the app's timers once everything else runs; on a stop no new run starts and running ones finish first.</summary>
internal sealed class TimerService(
    FunctionTable functions, DataFolder data, TimeMachine time, IServiceScopeFactory scopes, ILoggerFactory loggers)
    : IHostedLifecycleService
{
    private readonly List<FunctionTimer> timers = [];

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var states = new TimerStates(data.File("timers.json"));
        timers.AddRange(functions.Timers.Select(function =>
            new FunctionTimer(
                function, time.SchoolTime, time.InFlight, states, scopes, loggers.CreateLogger("Function." + function.Name))));
        timers.ForEach(timer => timer.Start());
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.WhenAll(timers.Select(timer => timer.StopAsync()));
}
