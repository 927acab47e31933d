using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Embedded.Timers;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Embedded;

public sealed class OneRunAtATimeTests
{
    [Fact]
    public async Task Occurrences_DuringALongRun_StartNothing()
    {
        using var folder = new TempFolder();
        var slow = new Slow.Runs();
        await using var services = new ServiceCollection().AddSingleton(slow).BuildServiceProvider();
        var time = new FakeTimeProvider(new(2021, 10, 11, 0, 0, 0, TimeSpan.Zero));
        var inFlight = new InFlight();
        var function = (TimerFunction)new FunctionDiscovery("", new ConfigurationBuilder().Build())
            .Find(typeof(Slow).Assembly, type => type == typeof(Slow))
            .Single();
        var timer = new FunctionTimer(
            function,
            time,
            inFlight,
            new(folder.File("timers.json")),
            services.GetRequiredService<IServiceScopeFactory>(),
            NullLogger.Instance);

        timer.Start();
        time.Advance(TimeSpan.FromMinutes(1));
        await slow.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(5));
        slow.Count.ShouldBe(1);

        slow.Let.SetResult();
        await inFlight.WhenIdleAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(1));
        await inFlight.WhenIdleAsync(TestContext.Current.CancellationToken);
        slow.Count.ShouldBe(2);
        await timer.StopAsync();
    }

    [Fact]
    public async Task Stop_DuringARun_WaitsForItsEndAndStartsNoMore()
    {
        using var folder = new TempFolder();
        var slow = new Slow.Runs();
        await using var services = new ServiceCollection().AddSingleton(slow).BuildServiceProvider();
        var time = new FakeTimeProvider(new(2021, 10, 11, 0, 0, 0, TimeSpan.Zero));
        var function = (TimerFunction)new FunctionDiscovery("", new ConfigurationBuilder().Build())
            .Find(typeof(Slow).Assembly, type => type == typeof(Slow))
            .Single();
        var timer = new FunctionTimer(
            function,
            time,
            new(),
            new(folder.File("timers.json")),
            services.GetRequiredService<IServiceScopeFactory>(),
            NullLogger.Instance);

        timer.Start();
        time.Advance(TimeSpan.FromMinutes(1));
        await slow.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        var stopping = timer.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();

        slow.Let.SetResult();
        await stopping;
        time.Advance(TimeSpan.FromMinutes(5));
        slow.Count.ShouldBe(1);
    }

    private sealed class Slow(Slow.Runs runs)
    {
        [Function("Slow")]
        public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer)
        {
            runs.Count++;
            runs.Begun.TrySetResult();
            return runs.Let.Task;
        }

        internal sealed class Runs
        {
            public int Count { get; set; }

            public TaskCompletionSource Begun { get; } = new();

            public TaskCompletionSource Let { get; } = new();
        }
    }
}
