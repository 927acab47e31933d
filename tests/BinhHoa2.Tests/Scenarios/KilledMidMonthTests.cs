using System.Text.Json;
using AngleSharp.Dom;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// October with the real app in a process of its own, killed without warning: right after a reply, amid a wave, between
/// the clock's step and the work of it, amid the letters that close the month. The same October undisturbed says what it must come to.
/// </summary>
public sealed class KilledMidMonthTests
{
    private const string Note = "Đã trao đổi với tổ, đang làm tiếp.";
    private static readonly DateTimeOffset FirstWaveIsOut = Noon(2021, 10, 12);
    private static readonly DateTimeOffset AfterOctober = Noon(2021, 11, 5);
    private static readonly DateTimeOffset NovemberBegins = new(2021, 11, 1, 0, 0, 0, FirstWaveIsOut.Offset);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task October_KilledAgainAndAgain_LosesAndRepeatsNothing()
    {
        var expected = await UndisturbedAsync();
        await using var school = await KilledSchool.OpenAsync(Cancellation);
        await school.LetDaysPassAsync(FirstWaveIsOut, Cancellation);
        var azurite = school.Azurite;

        var page = await ReplyAsync(school);
        await school.KillAndStartAsync(Cancellation);
        await ShouldShowReplyAsync(school, page);

        await KillWhenAsync(school, () => school.LetterFiles().Any(f => string.CompareOrdinal(f, "20211012") > 0));
        await KillWhenAsync(school, () => school.Clock >= NovemberBegins);
        await KillWhenAsync(school, () => school.LetterFiles().Any(f => f.Contains("-summary-", StringComparison.Ordinal)));
        await school.LetDaysPassAsync(AfterOctober, Cancellation);

        school.Azurite.ShouldBe(azurite, "every process goes on with the storage the killed one left");
        var letters = school.Letters();
        letters.GroupBy(l => l.MessageId).Where(same => same.Count() > 1).ShouldBeEmpty("a letter is one letter, however often its sender is killed");
        var received = letters.Select(Wave).ToList();
        received.GroupBy(wave => wave).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty("nobody is written to twice in a wave");
        received.Order().ShouldBe(expected.Order(), "everybody gets what they would have got");
        received.Count(wave => wave.Kind == LetterNames.Summary).ShouldBe(7, "the Board has seven members");
        await ShouldShowReplyAsync(school, page);

        using var year = await school.YearAsync(Cancellation);
        StateOf(year, "2021-10").ShouldBe("Closed");
        StateOf(year, "2021-11").ShouldBe("Running");
    }

    private static DateTimeOffset Noon(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.FromHours(7));

    private static async Task<List<(string Day, string Kind, string About, string To)>> UndisturbedAsync()
    {
        await using var school = await KilledSchool.OpenAsync(Cancellation);
        await school.LetDaysPassAsync(FirstWaveIsOut, Cancellation);
        await ReplyAsync(school);
        await school.LetDaysPassAsync(AfterOctober, Cancellation);
        return [.. school.Letters().Select(Wave)];
    }

    private static Task KillWhenAsync(KilledSchool school, Func<bool> happened) => school.LetDaysPassAndKillWhenAsync(happened, AfterOctober, Cancellation);

    /// <summary>A digest belongs to a day; a month has one summary, and what a kill holds back of it may come the next morning.</summary>
    private static (string Day, string Kind, string About, string To) Wave(ReceivedLetter letter) =>
        (letter.Kind == LetterNames.Digest ? letter.FileName[..8] : "", letter.Kind, letter.About, letter.To);

    /// <summary>The first person, by address, who is asked something on the first page answers it.</summary>
    private static async Task<string> ReplyAsync(KilledSchool school)
    {
        using var phone = school.Phone();
        foreach (var letter in school.Letters().OrderBy(l => l.To, StringComparer.Ordinal))
        {
            foreach (var link in letter.Pages)
            {
                if (AnswerForm.In(await phone.OpenAsync(link, letter.To, Cancellation)) is [var form, ..])
                {
                    var filled = form.Fill("killed", Answer.InProgress, Note, new DateOnly(2021, 10, 11), []);
                    await phone.SendAsync(link, form.Action, filled, letter.To, Cancellation);
                    return link;
                }
            }
        }

        throw new InvalidOperationException("Nobody was asked anything.");
    }

    private static async Task ShouldShowReplyAsync(KilledSchool school, string page)
    {
        using var phone = school.Phone();
        (await phone.OpenAsync(page, "who replied", Cancellation)).QuerySelectorAll(".reply .said").Select(said => said.Text()).ShouldContain(Note);
    }

    private static string? StateOf(JsonDocument year, string month) =>
        year.RootElement.GetProperty("months").EnumerateArray().Single(m => m.GetProperty("name").GetString() == month).GetProperty("state").GetString();
}
