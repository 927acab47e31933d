using System.Diagnostics;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// Every figure of the summaries, the reports and the Board's page of a simulated year, counted again from its rows by a program in
/// another language. A year that other tests look at too in every run, ten more with FAULTS=all.
/// </summary>
[Collection(ThreeYears.Name)]
public sealed class RecountTests(ThreeYears years)
{
    private static readonly long[] Seeds =
        Environment.GetEnvironmentVariable("FAULTS") == "all" ? [.. Enumerable.Range(9, 10).Select(i => (long)i)] : [];

    [Fact]
    public async Task Papers_OfAYear_SayWhatItsRowsSay()
    {
        using var folder = new TempFolder();
        await ShouldSayWhatItsRowsSayAsync(years.Other, folder);
        foreach (var seed in Seeds)
        {
            using var another = new TempFolder();
            await ShouldSayWhatItsRowsSayAsync(await RunYear.OfAsync(another.File("year"), seed, verifyReplay: false), another);
        }
    }

    private static async Task ShouldSayWhatItsRowsSayAsync(RunYear year, TempFolder folder)
    {
        year.WentWell.ShouldBeTrue();
        YearExport.Write(folder.Path, year);

        var (exitCode, said) = await RecountAsync(folder.Path);
        exitCode.ShouldBe(0, said);
        said.ShouldContain(" 0 different");

        await ChangeAFigureAsync(folder.File("claims.csv"));
        (exitCode, said) = await RecountAsync(folder.Path);
        exitCode.ShouldBe(1, said);
        said.ShouldContain("assigned is 999");
        said.ShouldContain(" 1 different");
    }

    /// <summary>So that the comparison is seen to fail.</summary>
    private static async Task ChangeAFigureAsync(string claims)
    {
        var lines = await File.ReadAllLinesAsync(claims, TestContext.Current.CancellationToken);
        var fields = lines[1].Split(',');
        fields[5] = "999";
        lines[1] = string.Join(',', fields);
        await File.WriteAllTextAsync(claims, string.Join('\n', lines) + "\n", TestContext.Current.CancellationToken);
    }

    private static async Task<(int ExitCode, string Said)> RecountAsync(string folder)
    {
        var script = Path.Combine(DotNet.Repository, "tests", "recount", "recount.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var cancellation = TestContext.Current.CancellationToken;
        var said = Task.WhenAll(node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        await node.WaitForExitAsync(cancellation);
        return (node.ExitCode, string.Concat(await said));
    }
}
