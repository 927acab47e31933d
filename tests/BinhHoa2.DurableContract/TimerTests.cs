using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

/// <remarks>The real service cuts due times to whole seconds: a timer may fire up to a second early, one of less than a second at
/// once.</remarks>
public abstract class TimerTests(Engine engine) : Contract(engine)
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public async Task CreateTimer_PastNowAndLongerThanAWeek_FiresThenAndNotEarlier(int days)
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Sleep", async context =>
        {
            var began = context.CurrentUtcDateTime;
            await context.CreateTimer(began + (days * Day), CancellationToken.None);
            return context.CurrentUtcDateTime - began;
        }));

        var slept = (await RunAsync("Sleep")).ReadOutputAs<TimeSpan>();

        var due = Math.Max(days, 0) * Day;
        slept.ShouldBeInRange(due, due + Engine.Late);
    }

    [Fact]
    public async Task CreateTimer_Several_FireInTheOrderTheyAreDue()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Ring", async context =>
        {
            var rung = new List<int>();
            await Task.WhenAll(new[] { 3, 1, 2 }.Select(async days =>
            {
                await context.CreateTimer(days * Day, CancellationToken.None);
                rung.Add(days);
            }));
            return rung;
        }));

        (await RunAsync("Ring")).ReadOutputAs<List<int>>().ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task CreateTimer_Cancelled_ThrowsAndHoldsNothingUp(int days)
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Cancel", async context =>
        {
            var began = context.CurrentUtcDateTime;
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(days * Day, stop.Token);
            await context.CreateTimer(Day, CancellationToken.None);
            stop.Cancel();
            await Failing.WithAsync<TaskCanceledException>(timer);
            return context.CurrentUtcDateTime - began;
        }));

        (await RunAsync("Cancel")).ReadOutputAs<TimeSpan>().ShouldBeInRange(Day, Day + Engine.Late);
    }

    [Fact]
    public async Task CreateTimer_WithATokenCancelledBefore_Throws()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Never", async context =>
        {
            await Failing.WithAsync<TaskCanceledException>(context.CreateTimer(30 * Day, new CancellationToken(canceled: true)));
            return "awake";
        }));

        (await RunAsync("Never")).ReadOutputAs<string>().ShouldBe("awake");
    }

    [Fact]
    public async Task CreateTimer_CancelledAndLetThrough_FailsTheInstance()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Cancel", async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(30 * Day, stop.Token);
            await context.CreateTimer(Day, CancellationToken.None);
            stop.Cancel();
            await timer;
        }));

        (await RunAsync("Cancel")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    /// <remarks>So cancel what is no longer waited for.</remarks>
    [Fact]
    public async Task Orchestrator_ReturningWithATimerOpen_EndsWhenItHasFired()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Leave", context =>
        {
            _ = context.CreateTimer(2 * Day, CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));

        var ended = await RunAsync("Leave");

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        (ended.LastUpdatedAt.UtcDateTime - ended.ReadOutputAs<DateTime>()).ShouldBeInRange(2 * Day, (2 * Day) + Engine.Late);
    }
}
