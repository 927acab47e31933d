using BinhHoa2.Simulation.Mail;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>October with the clock set while the app was down: a day forward over a wave, a day back behind one, a month forward.</summary>
[Collection(nameof(October))]
public sealed class ClockMovedTests(October october)
{
    private static readonly DateTimeOffset BeforeTheReminders = October.Noon(2021, 10, 21);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clock_ADayForwardOverAWave_SendsTheWaveAtOnce()
    {
        october.Letters.ShouldContain(l => l.Day == "20211022", "the day jumped to has a wave of its own");
        await using var school = await ReadyAsync();

        await school.KillAndStartAtAsync(BeforeTheReminders.AddDays(1), Cancellation);

        await EndsAsUndisturbedAsync(school);
    }

    [Fact]
    public async Task Clock_ADayBackBehindAWave_RepeatsNothing()
    {
        await using var school = await ReadyAsync();
        await school.LetDaysPassAsync(BeforeTheReminders.AddDays(1), Cancellation);

        await school.KillAndStartAtAsync(BeforeTheReminders, Cancellation);

        await EndsAsUndisturbedAsync(school);
    }

    [Fact]
    public async Task Clock_AMonthForward_ClosesTheMonthAndOpensTheNextWithOneDigestEach()
    {
        await using var school = await ReadyAsync();

        await school.KillAndStartAtAsync(BeforeTheReminders.AddMonths(1).AddDays(1), Cancellation);
        await school.LetDaysPassAsync(BeforeTheReminders.AddMonths(1).AddDays(2), Cancellation);

        var late = October.Once(school).Where(l => string.CompareOrdinal(l.Day, "20211022") >= 0).ToList();
        late.CountBy(l => (l.Day, l.To)).Where(day => day.Value > 1).ShouldBeEmpty("no person gets two digests on a day");
        var opening = october.Letters.Where(l => l.Day == "20211101").Select(l => l.To).ToList();
        opening.ShouldNotBeEmpty();
        opening.Except(late.Select(l => l.To)).ShouldBeEmpty("the people of November's first digest get it late");
        October.Once(school).Where(l => l.Kind == LetterNames.Summary).Select(l => l.To).Order()
            .ShouldBe(october.Letters.Where(l => l.Kind == LetterNames.Summary).Select(l => l.To).Order());
        await October.ShouldHaveEndedAsync(school, Cancellation);
    }

    [Fact]
    public async Task Clock_TwoMonthsForward_RecordsTheMonthJumpedOverAsMissedAndMailsNothingOfIt()
    {
        await using var school = await ReadyAsync();

        await school.KillAndStartAtAsync(BeforeTheReminders.AddMonths(2), Cancellation);
        await school.LetDaysPassAsync(BeforeTheReminders.AddMonths(2).AddDays(1), Cancellation);

        using var year = await school.YearAsync(Cancellation);
        new[] { "2021-10", "2021-11", "2021-12" }.Select(month => October.StateOf(year, month)).ShouldBe(["Closed", "Missed", "Running"]);
        var late = October.Once(school).Except(october.Letters).ToList();
        late.ShouldNotBeEmpty("December opens late");
        late.ShouldAllBe(l => l.Kind == LetterNames.Digest && string.CompareOrdinal(l.Day, "20211221") >= 0);
        late.CountBy(l => (l.Day, l.To)).Where(day => day.Value > 1).ShouldBeEmpty("no person gets two digests on a day");
    }

    private static async Task<KilledSchool> ReadyAsync()
    {
        var school = await KilledSchool.OpenAsync(Cancellation);
        try
        {
            await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);
            await school.ReplyAsync(October.Note, Cancellation);
            await school.LetDaysPassAsync(BeforeTheReminders, Cancellation);
            return school;
        }
        catch
        {
            await school.DisposeAsync();
            throw;
        }
    }

    private async Task EndsAsUndisturbedAsync(KilledSchool school)
    {
        await school.LetDaysPassAsync(October.Over, Cancellation);
        await october.ShouldBeAsync(school, Cancellation);
    }
}
