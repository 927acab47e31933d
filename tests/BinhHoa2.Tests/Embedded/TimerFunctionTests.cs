using System.Collections.Concurrent;
using System.Text.Json;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Embedded;

public sealed class TimerFunctionTests(StorageFixture storage) : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2021, 10, 11, 0, 0, 0, TimeSpan.Zero);

    private readonly AppFolder app = new(storage);
    private readonly ConcurrentQueue<string> runs = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task FirstStart_AfterTodaysOccurrence_WaitsForTomorrows()
    {
        await using var host = await StartAsync(Monday.AddHours(8));
        await host.WhenIdleAsync(TestContext.Current.CancellationToken);
        runs.ShouldBeEmpty();
        host.NextDue.ShouldBe(Monday.AddDays(1).AddMinutes(15));
    }

    [Fact]
    public async Task Advance_OverDays_RunsOncePerDayThoughRunsFail()
    {
        await using var host = await StartAsync(Monday);
        await host.AdvanceToAsync(Monday.AddDays(2).AddHours(1), TestContext.Current.CancellationToken);
        runs.ShouldBe(
            ["10-11 00:15, last 01-01, next 10-12", "10-12 00:15, last 10-11, next 10-13", "10-13 00:15, last 10-12, next 10-14"]);
    }

    [Fact]
    public async Task Start_AfterMissedOccurrences_RunsOncePastDue()
    {
        await using (var before = await StartAsync(Monday))
        {
            await before.AdvanceToAsync(Monday.AddHours(1), TestContext.Current.CancellationToken);
        }

        await using var after = await StartAsync(Monday.AddDays(5).AddHours(9));
        await after.WhenIdleAsync(TestContext.Current.CancellationToken);
        runs.ShouldBe(["10-11 00:15, last 01-01, next 10-12", "10-16 09:00 past due, last 10-11, next 10-17"]);
        after.NextDue.ShouldBe(Monday.AddDays(6).AddMinutes(15));
    }

    [Fact]
    public async Task Start_NothingMissed_RunsNothing()
    {
        await using (var before = await StartAsync(Monday))
        {
            await before.AdvanceToAsync(Monday.AddHours(1), TestContext.Current.CancellationToken);
        }

        await using var after = await StartAsync(Monday);
        await after.WhenIdleAsync(TestContext.Current.CancellationToken);
        runs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Clock_AfterARestart_GoesOnWhereItStood()
    {
        var stood = Monday.AddDays(3).AddMinutes(1);
        await using (var before = await StartAsync(Monday))
        {
            await before.AdvanceToAsync(stood, TestContext.Current.CancellationToken);
        }

        await using var after = await StartAsync(Monday);
        after.Clock!.GetUtcNow().ShouldBe(stood);
    }

    [Fact]
    public async Task Clock_WhileATimerRuns_IsKeptAtItsMoment()
    {
        var kept = "";
        await using var host = await app.StartAsync(
            typeof(TimerSample),
            builder => builder.Services.AddSingleton(_ =>
            {
                kept = File.ReadAllText(Path.Combine(app.Data, "clock.json"));
                return runs;
            }),
            ("Clock:Start", Monday.ToString("yyyy-MM-dd'T'HH:mm:sszzz")));
        await host.AdvanceToAsync(Monday.AddHours(5), TestContext.Current.CancellationToken);
        JsonSerializer.Deserialize<DateTimeOffset>(kept).ShouldBe(Monday.AddMinutes(15));
    }

    private Task<EmbeddedHost> StartAsync(DateTimeOffset clock) => app.StartAsync(
        typeof(TimerSample), builder => builder.Services.AddSingleton(runs), ("Clock:Start", clock.ToString("yyyy-MM-dd'T'HH:mm:sszzz")));
}
