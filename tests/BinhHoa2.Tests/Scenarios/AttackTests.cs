using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>The attacks of tests/attacks in their short form, against the app in a process of its own.</summary>
public sealed partial class AttackTests
{
    private const string Key = "a function key of the tests";
    private const string Secret = "a secret of the tests that is long enough";

    // All but "flood": a difficulty that is reported anew is mailed anew.
    private const string Parts = "headers,links,memory,store,letters,scanner,flood,proxy";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Attack_ShortForm_EveryExpectationHolds()
    {
        using var folder = new TempFolder();
        var cancellation = TestContext.Current.CancellationToken;
        await using var app = await AppProcess.StartAsync(
            folder.File("data"), cancellation, $"Embedded:Key={Key}", $"Links:Secret={Secret}");

        var (exitCode, table) = await AttackAsync(
            cancellation,
            "--short",
            "--parts", Parts,
            "--url", app.Address.GetLeftPart(UriPartial.Authority),
            "--function-key", Key,
            "--console-key", ConsoleKey().Match(app.Said).Groups["key"].Value,
            "--links-secret", Secret,
            "--data", folder.File("data"),
            "--pid", app.Pid.ToString(CultureInfo.InvariantCulture));

        exitCode.ShouldBe(0, table);
    }

    [Theory]
    [InlineData("http://truong.example")]
    [InlineData("http://127.0.0.1.truong.example")]
    [InlineData("https://127.0.0.1")]
    public async Task Attack_OnAnotherMachine_IsRefused(string url)
    {
        var (exitCode, said) = await AttackAsync(TestContext.Current.CancellationToken, "--url", url, "--function-key", Key);

        exitCode.ShouldBe(2);
        said.ShouldContain("is refused");
    }

    private static async Task<(int ExitCode, string Said)> AttackAsync(CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(DotNet.Repository, "tests", "attacks", "attack.mjs"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var said = Task.WhenAll(node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        try
        {
            await node.WaitForExitAsync(cancellation).WaitAsync(Limit, TimeProvider.System, cancellation);
        }
        finally
        {
            node.Kill();
        }

        return (node.ExitCode, string.Concat(await said));
    }

    [GeneratedRegex(@"_embedded\?k=(?<key>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConsoleKey();
}
