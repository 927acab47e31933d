using BinhHoa2.Simulation.Year;

namespace BinhHoa2.Tests.Simulation;

public sealed class SimulateArgumentsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tham-so-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Parse_Nothing_TakesTheDefaults()
    {
        var (arguments, problem) = SimulateArguments.Parse([]);

        problem.ShouldBeNull();
        arguments!.Year.ToString().ShouldBe("2021-2022");
        arguments.Seed.ShouldBe(1);
        arguments.Out.FullPath.ShouldBe(Path.GetFullPath("out/simulation-2021-2022-1"));
    }

    [Fact]
    public void Parse_EverythingInBothSpellings_IsTaken()
    {
        var plan = Path.Combine(folder, "plan.json");
        File.WriteAllText(plan, "{}");
        var target = Path.Combine(folder, "ra");

        var (arguments, problem) = SimulateArguments.Parse(
            ["--year=2026-2027", "--seed", "42", "--out", target, $"--plan={plan}", "--roster", plan]);

        problem.ShouldBeNull();
        arguments!.Year.Start.ShouldBe(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        arguments.Year.End.ShouldBe(new DateTimeOffset(2027, 8, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        arguments.Seed.ShouldBe(42);
        arguments.Out.FullPath.ShouldBe(target);
        arguments.Plan.ShouldBe(plan);
        arguments.Roster.ShouldBe(plan);
    }

    [Theory]
    [InlineData("--year 2021-2023", "--year: “2021-2023” không phải một năm học")]
    [InlineData("--year 2021", "--year: “2021” không phải một năm học")]
    [InlineData("--seed -1", "--seed: “-1” không phải số nguyên không âm")]
    [InlineData("--seed bảy", "--seed: “bảy” không phải số nguyên không âm")]
    [InlineData("--seed", "--seed: thiếu giá trị")]
    [InlineData("--seed --out x", "--seed: thiếu giá trị")]
    [InlineData("--seed 1 --seed 2", "--seed: ghi hai lần")]
    [InlineData("--speed 1", "Không hiểu tham số “--speed”")]
    [InlineData("--plan không-có.json", "--plan: không tìm thấy tệp")]
    public void Parse_SomethingWrong_SaysWhatInOneLine(string line, string expected)
    {
        var (arguments, problem) = SimulateArguments.Parse(line.Split(' '));

        arguments.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldStartWith(expected);
        problem.ShouldNotContain("\n");
    }

    [Fact]
    public void Parse_OutFolderWithOtherThings_IsRefused()
    {
        File.WriteAllText(Path.Combine(folder, "bai-lam.txt"), "");

        SimulateArguments.Parse(["--out", folder]).Problem.ShouldNotBeNull().ShouldContain("đang chứa thứ khác");
    }
}
