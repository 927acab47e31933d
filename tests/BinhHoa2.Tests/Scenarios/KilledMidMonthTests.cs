namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// October with the real app in a process of its own, killed without warning: right after a reply, amid a wave, between
/// the clock's step and the work of it, amid the letters that close the month. The same October undisturbed says what it must come to.
/// </summary>
[Collection(nameof(October))]
public sealed class KilledMidMonthTests(October october)
{
    private static readonly DateTimeOffset NovemberBegins = October.Noon(2021, 11, 1).AddHours(-12);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task October_KilledAgainAndAgain_LosesAndRepeatsNothing()
    {
        await using var school = await KilledSchool.OpenAsync(Cancellation);
        await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);
        var azurite = school.Azurite;

        var page = await school.ReplyAsync(October.Note, Cancellation);
        await school.KillAndStartAsync(Cancellation);
        await school.ShouldShowAsync(page, October.Note, Cancellation);

        await KillWhenAsync(school, () => school.LetterFiles().Any(f => string.CompareOrdinal(f, "20211012") > 0));
        await KillWhenAsync(school, () => school.Clock >= NovemberBegins);
        await KillWhenAsync(school, () => school.LetterFiles().Any(f => f.Contains("-summary-", StringComparison.Ordinal)));
        await school.LetDaysPassAsync(October.Over, Cancellation);

        school.Azurite.ShouldBe(azurite, "every process goes on with the storage the killed one left");
        await october.ShouldBeAsync(school, Cancellation);
        await school.ShouldShowAsync(page, October.Note, Cancellation);
    }

    private static Task KillWhenAsync(KilledSchool school, Func<bool> happened) =>
        school.LetDaysPassAndKillWhenAsync(happened, October.Over, Cancellation);
}
