using System.Text.Json;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// October 2021 undisturbed, from the plan's adoption to the Board's summary, with one reply: what every October whose
/// app, storage or clock is disturbed must come to.
/// </summary>
public sealed class October : IAsyncLifetime
{
    /// <summary>The note of the one reply.</summary>
    public const string Note = "Đã trao đổi với tổ, đang làm tiếp.";

    public static readonly DateTimeOffset FirstWaveIsOut = Noon(2021, 10, 12);

    /// <summary>By then the summary has gone out.</summary>
    public static readonly DateTimeOffset Over = Noon(2021, 11, 5);

    private const int BoardMembers = 7;

    internal IReadOnlyList<(string Day, string Kind, string About, string To)> Letters { get; private set; } = [];

    public static DateTimeOffset Noon(int year, int month, int day) => new(year, month, day, 12, 0, 0, LocalTime.Offset);

    public async ValueTask InitializeAsync()
    {
        await using var school = await KilledSchool.OpenAsync(CancellationToken.None);
        await school.LetDaysPassAsync(FirstWaveIsOut, CancellationToken.None);
        await school.ReplyAsync(Note, CancellationToken.None);
        await school.LetDaysPassAsync(Over, CancellationToken.None);
        Letters = [.. school.Letters().Select(Sent)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The letters and the months' states are those of the undisturbed October, and no letter went out twice.</summary>
    internal async Task ShouldBeAsync(KilledSchool school, CancellationToken cancellation)
    {
        var letters = Once(school);
        letters.Order().ShouldBe(Letters.Order(), "all people get what they would have got");
        letters.Count(letter => letter.Kind == LetterNames.Summary).ShouldBe(BoardMembers);
        await ShouldHaveEndedAsync(school, cancellation);
    }

    /// <summary>The letters of the school, each of which went out once.</summary>
    internal static IReadOnlyList<(string Day, string Kind, string About, string To)> Once(KilledSchool school)
    {
        var letters = school.Letters();
        letters.CountBy(l => l.MessageId).Where(same => same.Value > 1).ShouldBeEmpty("a letter stays one letter, whatever happens");
        var sent = letters.Select(Sent).ToList();
        sent.CountBy(one => one).Where(same => same.Value > 1).ShouldBeEmpty("no person gets two letters in a wave");
        return sent;
    }

    internal static async Task ShouldHaveEndedAsync(KilledSchool school, CancellationToken cancellation)
    {
        using var year = await school.YearAsync(cancellation);
        StateOf(year, "2021-10").ShouldBe("Closed");
        StateOf(year, "2021-11").ShouldBe("Running");
    }

    internal static string? StateOf(JsonDocument year, string month) =>
        year.RootElement.GetProperty("months").EnumerateArray()
            .Single(m => m.GetProperty("name").GetString() == month)
            .GetProperty("state").GetString();

    /// <summary>
    /// A letter as a person sees it. A digest belongs to a day; a month has one summary, and what a kill holds back of it may come
    /// the next morning.
    /// </summary>
    private static (string Day, string Kind, string About, string To) Sent(ReceivedLetter letter) =>
        (letter.Kind == LetterNames.Digest ? letter.FileName[..8] : "", letter.Kind, letter.About, letter.To);
}
