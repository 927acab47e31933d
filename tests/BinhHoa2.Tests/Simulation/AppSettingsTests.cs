using BinhHoa2.Embedded.Commands;
using BinhHoa2.Simulation;
using BinhHoa2.Simulation.Year;

namespace BinhHoa2.Tests.Simulation;

public sealed class AppSettingsTests
{
    [Fact]
    public void Of_TheSameSeed_GivesTheSameSecretsAndAnotherOthers()
    {
        Of(seed: 7)["Links:Secret"].ShouldBe(Of(seed: 7)["Links:Secret"]);
        Of(seed: 7)["Links:Secret"].ShouldNotBe(Of(seed: 8)["Links:Secret"]);
        Of(seed: 7)["Links:Secret"].ShouldNotBe(Of(seed: 7)["Embedded:Key"]);
        Of(seed: 7)["Links:Secret"]!.Length.ShouldBeGreaterThanOrEqualTo(32);
    }

    [Fact]
    public void Of_AYear_StartsTheClockOnItsFirstDayWithItsOwnPlan()
    {
        var settings = Of(seed: 7, year: 2026);

        settings["Clock:Start"].ShouldBe("2026-08-01T00:00:00+07:00");
        settings["Plan:File"].ShouldBe("data/ke-hoach-2026-2027.json");
        settings["Roster:File"].ShouldBe("/data/danh-sach.json");
    }

    [Fact]
    public void Of_PlanAndRosterGiven_TakesThem()
    {
        var settings = AppSettings.Of(
            new SimulateArguments(new YearWindow(2021), 1, new OutputFolder("ra"), "/kh.json", "/ds.json"), "/data");

        settings["Plan:File"].ShouldBe("/kh.json");
        settings["Roster:File"].ShouldBe("/ds.json");
    }

    [Fact]
    public void Configure_WrongArguments_EndsWithOneLineAndCodeOne()
    {
        var end = Should.Throw<CommandEndException>(() => new SimulateCommand().Configure(["--seed", "x"]));

        end.ExitCode.ShouldBe(1);
        end.Message.ShouldStartWith("--seed: “x”");
    }

    private static Dictionary<string, string?> Of(long seed, int year = 2021) =>
        AppSettings.Of(new SimulateArguments(new YearWindow(year), seed, new OutputFolder("ra"), Plan: null, Roster: null), "/data");
}
