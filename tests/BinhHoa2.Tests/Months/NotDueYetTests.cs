using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask;
using DurableStorage = BinhHoa2.Tests.Durable.StorageFixture;

namespace BinhHoa2.Tests.Months;

/// <summary>The month's orchestration, with activities that answer by script.</summary>
public sealed class NotDueYetTests(DurableStorage storage) : IClassFixture<DurableStorage>, IAsyncLifetime
{
    private static readonly Wave Wave = new(null, new DateOnly(2021, 10, 11));
    private readonly TestHost host = new(storage);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Month_WhoseDatedWaveIsOverdueByNow_AsksWhoIsInItBeforeItSends()
    {
        // The process was down from the answer until after the wave's time.
        var past = TestHost.Start.AddHours(-1);
        var steps = new Queue<NextStep>(
        [
            new NextStep(past, Wave, []) { NotDueYet = true },
            new NextStep(past, Wave, [[new StaffId("gv-1a")]]),
            new NextStep(past, Wave: null, []),
        ]);
        var sent = new List<SendWaveInput>();
        host.Registry.AddOrchestratorFunc<SchoolMonth>(nameof(MonthOrchestration), (context, _) => MonthOrchestration.RunAsync(context));
        host.Registry.AddActivityFunc<SchoolMonth>(nameof(OpenMonth), (_, _) => { });
        host.Registry.AddActivityFunc<NextWaveInput, NextStep>(nameof(NextWave), (_, _) => steps.Dequeue());
        host.Registry.AddActivityFunc<SendWaveInput, PostResult>(nameof(SendWave), (_, input) =>
        {
            sent.Add(input);
            return PostResult.Nothing;
        });
        host.Registry.AddActivityFunc<SchoolMonth>(nameof(FreezeMonth), (_, _) => { });
        host.Registry.AddActivityFunc<SchoolMonth, PostResult>(nameof(SendSummary), (_, _) => PostResult.Nothing);
        host.Registry.AddActivityFunc<SchoolMonth>(nameof(CloseMonth), (_, _) => { });
        await host.StartAsync();

        await host.RunAsync(nameof(MonthOrchestration), Thousand.October);

        steps.ShouldBeEmpty();
        sent.ShouldHaveSingleItem().People.ShouldBe([new StaffId("gv-1a")]);
    }
}
