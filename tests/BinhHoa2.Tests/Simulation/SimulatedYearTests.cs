using System.Security.Cryptography;
using BinhHoa2.Simulation.People;
using BinhHoa2.Simulation.Year;
using Spectre.Console;

namespace BinhHoa2.Tests.Simulation;

public sealed class SimulatedYearTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nam-hoc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task RunAsync_SameSeed_LeavesTheSameBytes()
    {
        await RunAsync("mot", seed: 7);
        await RunAsync("hai", seed: 7);

        Tree("mot").ShouldBe(Tree("hai"));
    }

    [Fact]
    public async Task RunAsync_AnotherSeed_AnswersDifferently()
    {
        await RunAsync("mot", seed: 7);
        await RunAsync("hai", seed: 8);

        Text("mot", "timeline.md").ShouldNotBe(Text("hai", "timeline.md"));
    }

    [Fact]
    public async Task RunAsync_AWholeYear_KeepsLettersReportsAndWhatHappened()
    {
        var (ok, said) = await RunAsync("mot", seed: 7);

        ok.ShouldBeTrue(said);
        Directory.GetFiles(Out("mot", "letters")).Length.ShouldBe((12 * 4 * 2) + 3);
        Bytes(Out("mot", "reports/bao-cao-so-ket.docx")).ShouldBe([80, 75, 3, 4]);
        var timeline = Text("mot", "timeline.md");
        timeline.ShouldContain("## Tháng 10/2021");
        timeline.ShouldContain("| 07:30 01/10/2021 (thứ Sáu) | **mở tháng**, thư nhắc việc | 12 | tháng 10/2021 |");
        timeline.ShouldContain("`bao-cao-so-ket.docx`");
        Text("mot", "run.json").ShouldContain("\"pages\"");
        said.ShouldContain("1 báo cáo");
    }

    [Fact]
    public async Task RunAsync_LettersInTheFolder_AreTheMailboxsByteForByte()
    {
        await RunAsync("mot", seed: 7);

        foreach (var letter in Directory.GetFiles(Path.Combine(folder, "mot-data", "mailbox")))
        {
            Bytes(Out("mot", $"letters/{Path.GetFileName(letter)}")).ShouldBe(Bytes(letter));
        }
    }

    [Fact]
    public async Task RunAsync_AppThatLosesReplies_Fails()
    {
        var (ok, said) = await RunAsync("mot", seed: 7, school => school.LosesReplies = true);

        ok.ShouldBeFalse();
        said.ShouldContain("đã được xác nhận, tổng hợp năm đếm 0");
    }

    [Fact]
    public async Task RunAsync_AppThatSendsTwice_Fails()
    {
        var (ok, said) = await RunAsync("mot", seed: 7, school => school.SendsTwice = true);

        ok.ShouldBeFalse();
        said.ShouldContain("nhận 2 thư nhắc trong cùng một ngày 01/10/2021");
    }

    [Fact]
    public async Task RunAsync_AppThatRefusesAForm_FailsWithWhoAndWhy()
    {
        var (ok, said) = await RunAsync("mot", seed: 7, school => school.Refuses = 400);

        ok.ShouldBeFalse();
        said.ShouldContain("@truong.example gửi trả lời và nhận 400 thay vì 303. Trang trả lời: Ngày chưa đúng.");
    }

    [Fact]
    public async Task RunAsync_FolderOfAnEarlierRun_IsReplaced()
    {
        await RunAsync("mot", seed: 7);
        await File.WriteAllTextAsync(Out("mot", "letters/cu.eml"), "cũ", TestContext.Current.CancellationToken);

        var (ok, said) = await RunAsync("mot", seed: 7);

        ok.ShouldBeTrue(said);
        File.Exists(Out("mot", "letters/cu.eml")).ShouldBeFalse();
    }

    private async Task<(bool Ok, string Said)> RunAsync(string name, long seed, Action<FakeSchool>? change = null)
    {
        var year = new YearWindow(2021);
        var data = Path.Combine(folder, $"{name}-data");
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        await using var school = await FakeSchool.StartAsync(data, people: 12, year.Start);
        school.PlanMonth(2021, 10, 28);
        school.PlanMonth(2021, 11, 25);
        school.PlanReport(new DateOnly(2022, 1, 14));
        change?.Invoke(school);

        using var said = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(said) });
        var arguments = new SimulateArguments(year, seed, new OutputFolder(Path.Combine(folder, name)), Plan: null, Roster: null);
        var ok = await new SimulatedYear(school, arguments, new BehaviourShares(), new YearProgress(console))
            .RunAsync(TestContext.Current.CancellationToken);
        return (ok, said.ToString());
    }

    private string Text(string name, string file) => File.ReadAllText(Out(name, file));

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(Bytes(path)));

    private static byte[] Bytes(string path) => File.ReadAllBytes(path);

    private string Out(string name, string file) => Path.Combine(folder, name, file);

    private string[] Tree(string name) =>
        [.. Directory.GetFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "run.json")
            .Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(Path.Combine(folder, name), f)} {Hash(f)}")];
}
