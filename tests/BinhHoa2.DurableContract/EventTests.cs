using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

public abstract class EventTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task WaitForExternalEvent_RaisedAfterTheWait_GetsIt()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Listen", context => context.WaitForExternalEvent<int>("go")));
        await StartWaitingAsync("Listen");

        await Client.RaiseEventAsync("x", "go", 7);

        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(7);
    }

    [Fact]
    public async Task WaitForExternalEvent_RaisedBeforeTheWait_GetsIt()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Late", async context =>
        {
            await context.CreateTimer(2 * Day, CancellationToken.None);
            return await context.WaitForExternalEvent<int>("go");
        }));
        await StartWaitingAsync("Late");

        await Client.RaiseEventAsync("x", "go", 7);

        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(7);
    }

    [Fact]
    public async Task WaitForExternalEvent_RaisedDuringATimer_ComesBeforeTheTimerFires()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Either", async context =>
        {
            using var stop = new CancellationTokenSource();
            var go = context.WaitForExternalEvent<int>("go");
            var timer = context.CreateTimer(30 * Day, stop.Token);
            if (await Task.WhenAny(go, timer) == timer)
            {
                return -1;
            }

            stop.Cancel();
            return await go;
        }));
        await StartWaitingAsync("Either");

        await Client.RaiseEventAsync("x", "go", 7);

        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(7);
    }

    [Fact]
    public async Task WaitForExternalEvent_SeveralOfOneName_AreTakenOnceEachInOrder()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Listen", async context =>
        {
            await context.WaitForExternalEvent<bool>("begin");
            return new List<int>
            {
                await context.WaitForExternalEvent<int>("reply"),
                await context.WaitForExternalEvent<int>("reply"),
                await context.WaitForExternalEvent<int>("reply"),
            };
        }));
        await StartWaitingAsync("Listen");

        await Client.RaiseEventAsync("x", "reply", 1);
        await Client.RaiseEventAsync("x", "reply", 2);
        await Client.RaiseEventAsync("x", "begin", true);
        await Client.RaiseEventAsync("x", "reply", 3);

        (await EndAsync("x")).ReadOutputAs<List<int>>().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task WaitForExternalEvent_TwoWaitsAtOnce_TheNewestIsServedFirst()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Two", async context =>
        {
            var first = context.WaitForExternalEvent<int>("go");
            var second = context.WaitForExternalEvent<int>("go");
            return new List<int> { await second, await first };
        }));
        await StartWaitingAsync("Two");

        await Client.RaiseEventAsync("x", "go", 1);
        await Client.RaiseEventAsync("x", "go", 2);

        (await EndAsync("x")).ReadOutputAs<List<int>>().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task WaitForExternalEvent_InAnyCase_IsTheSameEvent()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Listen", async context =>
        {
            var early = context.WaitForExternalEvent<int>("Wake");
            await context.WaitForExternalEvent<bool>("begin");
            return await early + await context.WaitForExternalEvent<int>("REPLY");
        }));
        await StartWaitingAsync("Listen");

        await Client.RaiseEventAsync("x", "wake", 40);
        await Client.RaiseEventAsync("x", "reply", 2);
        await Client.RaiseEventAsync("x", "BEGIN", true);

        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(42);
    }

    [Fact]
    public async Task WaitForExternalEvent_WithoutContent_Ends()
    {
        await StartAsync(
            tasks => tasks.AddOrchestratorFunc("Listen", async context => await context.WaitForExternalEvent<string?>("go") ?? "nothing"));
        await StartWaitingAsync("Listen");

        await Client.RaiseEventAsync("x", "go");

        (await EndAsync("x")).ReadOutputAs<string>().ShouldBe("nothing");
    }

    [Theory]
    [InlineData("text")]
    [InlineData(null)]
    public async Task WaitForExternalEvent_GettingWhatItDoesNotExpect_FailsTheInstanceUncaught(string? content)
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Listen", async context =>
        {
            await Failing.WithAsync<Exception>(context.WaitForExternalEvent<int>("go"));
            return "caught";
        }));
        await StartWaitingAsync("Listen");

        await Client.RaiseEventAsync("x", "go", content);

        (await EndAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task WaitForExternalEvent_OneWaitHeldAcrossTimers_ComesThroughOnce()
    {
        var third = new TaskCompletionSource();
        await StartAsync(tasks => tasks
            .AddActivityFunc<int>("Day", (_, day) =>
            {
                if (day == 3)
                {
                    third.TrySetResult();
                }
            })
            .AddOrchestratorFunc("Month", async context =>
            {
                var wake = context.WaitForExternalEvent<string>("Wake");
                for (var day = 1; day <= 60; day++)
                {
                    using var stop = new CancellationTokenSource();
                    var timer = context.CreateTimer(Day, stop.Token);
                    if (await Task.WhenAny(timer, wake) == wake)
                    {
                        stop.Cancel();
                        return $"{await wake}, {(day > 3 ? "after" : "before")} the third day";
                    }

                    await context.CallActivityAsync("Day", day);
                }

                return "missed";
            }));
        await StartWaitingAsync("Month");
        await PassAsync(third.Task);

        await Client.RaiseEventAsync("x", "wake", "khó khăn");

        (await EndAsync("x")).ReadOutputAs<string>().ShouldBe("khó khăn, after the third day");
    }

    [Fact]
    public async Task WaitForExternalEvent_TimingOutAndWaitedForAgain_ThrowsTaskCanceledAndGetsTheNext()
    {
        var out1 = new TaskCompletionSource();
        await StartAsync(tasks => tasks
            .AddActivityFunc("TimedOut", _ => { out1.TrySetResult(); })
            .AddOrchestratorFunc("Impatient", async context =>
            {
                await Failing.WithAsync<TaskCanceledException>(context.WaitForExternalEvent<int>("go", Day));
                var again = context.WaitForExternalEvent<int>("go");
                await context.CallActivityAsync("TimedOut");
                return await again;
            }));
        await StartWaitingAsync("Impatient");
        await PassAsync(out1.Task);

        await Client.RaiseEventAsync("x", "go", 7);

        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(7);
    }

    /// <remarks>A wait that was cancelled has left the queue of waits (durabletask-dotnet #508, #509).</remarks>
    [Fact]
    public async Task WaitForExternalEvent_TimedOutAndNotReplaced_LeavesTheNextEvent()
    {
        var out1 = new TaskCompletionSource();
        await StartAsync(tasks => tasks
            .AddActivityFunc("TimedOut", _ => { out1.TrySetResult(); })
            .AddOrchestratorFunc("Impatient", async context =>
            {
                await Failing.WithAsync<TaskCanceledException>(context.WaitForExternalEvent<int>("go", Day));
                await context.CallActivityAsync("TimedOut");
                await context.WaitForExternalEvent<bool>("begin");
                return await context.WaitForExternalEvent<int>("go");
            }));
        await StartWaitingAsync("Impatient");
        await PassAsync(out1.Task);

        await Client.RaiseEventAsync("x", "go", 1);
        await Client.RaiseEventAsync("x", "begin", true);
        await Client.RaiseEventAsync("x", "go", 2);

        (await EndAsync("x")).ReadOutputAs<int>().ShouldBe(1);
    }

    [Fact]
    public async Task WaitForExternalEvent_ComingInTime_DoesNotWaitForTheTimeOut()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Quick", async context =>
        {
            var began = context.CurrentUtcDateTime;
            await context.WaitForExternalEvent<int>("go", 100 * Day);
            return context.CurrentUtcDateTime - began;
        }));
        await StartWaitingAsync("Quick");

        await Client.RaiseEventAsync("x", "go", 7);

        (await EndAsync("x")).ReadOutputAs<TimeSpan>().ShouldBeLessThan(100 * Day);
    }

    [Fact]
    public async Task WaitForExternalEvent_NeverAwaited_DoesNotHoldUpTheEnd()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Leave", context =>
        {
            _ = context.WaitForExternalEvent<int>("never");
            return "gone";
        }));

        (await RunAsync("Leave")).ReadOutputAs<string>().ShouldBe("gone");
    }

    /// <remarks>The real service answers RpcException (NotFound), so do not depend on the type.</remarks>
    [Fact]
    public async Task RaiseEvent_ToAnUnknownInstance_MakesNone()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Same", _ => 1));

        if (Engine.RefusesEventsToUnknown)
        {
            await Should.ThrowAsync<Exception>(Client.RaiseEventAsync("missing", "go"));
        }
        else
        {
            await Client.RaiseEventAsync("missing", "go");
        }

        await RunAsync("Same");
        (await Client.GetInstanceAsync("missing")).ShouldBeNull();
    }

    [Fact]
    public async Task RaiseEvent_ToAnEndedInstance_IsDropped()
    {
        await StartAsync(tasks => tasks.AddOrchestratorFunc("Same", _ => 1));
        await RunAsync("Same", id: "x");

        await Client.RaiseEventAsync("x", "go", 7);

        var after = (await Client.GetInstanceAsync("x", getInputsAndOutputs: true))!;
        after.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        after.ReadOutputAs<int>().ShouldBe(1);
    }

    private async Task StartWaitingAsync(string name)
    {
        await Client.ScheduleNewOrchestrationInstanceAsync(name, new StartOrchestrationOptions("x"));
        await Client.WaitForInstanceStartAsync("x");
    }
}
