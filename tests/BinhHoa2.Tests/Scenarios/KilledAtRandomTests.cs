using System.Globalization;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// October with the real app killed at random moments: a few on every run, many with FAULTS=all. The seed is in the
/// test's output; FAULT_SEED repeats it.
/// </summary>
[Collection(nameof(October))]
public sealed class KilledAtRandomTests(October october, ITestOutputHelper output)
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(1500);
    private static readonly bool All = Environment.GetEnvironmentVariable("FAULTS") == "all";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task October_KilledAtRandomMoments_LosesAndRepeatsNothing()
    {
        for (var round = 0; round < (All ? 10 : 1); round++)
        {
            await KillThroughOctoberAsync(Seed() + round);
        }
    }

    private static int Seed() => Environment.GetEnvironmentVariable("FAULT_SEED") is { } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : Environment.ProcessId;

    private async Task KillThroughOctoberAsync(int seed)
    {
        output.WriteLine($"FAULT_SEED={seed}");
#pragma warning disable CA5394 // A test's dice, not a secret's.
        var dice = new Random(seed);
        var days = Enumerable.Range(13, 19).Concat([32, 33, 34]).OrderBy(_ => dice.Next()).Take(All ? 8 : 3).Order().ToList();
        await using var school = await KilledSchool.OpenAsync(Cancellation);
        await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);
        var page = await school.ReplyAsync(October.Note, Cancellation);
        foreach (var day in days)
        {
            await school.LetDaysPassAsync(October.Noon(2021, 10, 1).AddDays(day - 2), Cancellation);
            await school.LetDayPassAndKillAfterAsync(MaxDelay * dice.NextDouble(), Cancellation);
        }
#pragma warning restore CA5394

        await school.LetDaysPassAsync(October.Over, Cancellation);
        await october.ShouldBeAsync(school, Cancellation);
        await school.ShouldShowAsync(page, October.Note, Cancellation);
    }
}
