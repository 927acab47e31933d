using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask;

namespace BinhHoa2.Tests.Histories;

/// <summary>Today's code must replay the recorded histories of instances to the same decisions (docs/decisions/0014).</summary>
public sealed class GoldenHistoryTests
{
    public static TheoryData<string> Kept => [.. GoldenHistories.Files.Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Kept))]
    public void Replay_OfAKeptHistory_HasTheSameDecisions(string file) => Replayer.ReplayWithTheApp(Golden(file));

    [Fact]
    public void Kept_EveryOrchestration_HasAHistory() =>
        Replayer.AppOrchestrations.Except(GoldenHistories.All.Select(h => h.Orchestration)).ShouldBeEmpty();

    [Fact]
    public void Missing_OfARaisedVersion_IsEveryStepOfIt()
    {
        var month = GoldenHistories.All.First(h => h.Orchestration == nameof(MonthOrchestration));

        GoldenHistories.Missing([month]).ShouldBeEmpty();
        GoldenHistories.Missing([month with { Version = "1.1" }]).ShouldContain($"{nameof(MonthOrchestration)} 1.1: {nameof(NextWave)}");
    }

    [Fact]
    public void Kept_Histories_ContainNoPersonalData()
    {
        foreach (var file in GoldenHistories.Files)
        {
            File.ReadAllText(file).ShouldNotContain("@", Case.Sensitive, file);
        }
    }

    [Fact]
    public void Replay_OfAChangedOrchestration_FailsWithInstanceTurnStepAndBothDecisions()
    {
        var month = GoldenHistories.All.First(h => h.Orchestration == nameof(MonthOrchestration));
        var changed = new DurableTaskRegistry();
        changed.AddOrchestratorFunc<SchoolMonth>(nameof(MonthOrchestration), async (context, input) =>
        {
            await context.CallActivityAsync(nameof(OpenMonth), input);
            await context.CallActivityAsync(nameof(CloseMonth), input);
        });

        var refused = Should.Throw<NonDeterminismException>(() => Replayer.Replay(month, RegisteredTasks.Of(changed)));

        refused.InstanceId.ShouldBe(month.Instance);
        refused.Message.ShouldStartWith(
            $"Instance '{month.Instance}': turn 2, step 1: history recorded activity #1 '{nameof(NextWave)}', the code now wants "
                + $"activity #1 '{nameof(CloseMonth)}'.");
    }

    private static RecordedHistory Golden(string name) =>
        RecordedHistory.Read(GoldenHistories.Files.Single(f => Path.GetFileName(f) == name));
}
