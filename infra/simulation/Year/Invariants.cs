using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

/// <summary>Checks that must hold at the end of every year, for any seed, plan and people.</summary>
public static class Invariants
{
    private const int MaxDigestsAMonth = 6;
    private static readonly TimeOnly Earliest = new(7, 0);

    /// <returns>The violations, a line each, in Vietnamese; empty when there are none.</returns>
    /// <exception cref="SimulationException">The summary cannot be read.</exception>
    public static IReadOnlyList<string> Check(Timeline timeline, string summary)
    {
        var figures = YearFigures.Parse(summary);
        return
        [
            .. Hours(timeline.Letters),
            .. Duplicates(timeline.Letters),
            .. TooMany(timeline.Letters),
            .. MessageIds(timeline.Letters),
            .. Staff(timeline),
            .. Ledger(timeline.Letters, figures),
            .. Replies(timeline, figures),
        ];
    }

    /// <summary>A link to go on with, after an address was corrected, may come on any day; no other letter may.</summary>
    private static IEnumerable<string> Hours(IEnumerable<ReceivedLetter> letters) =>
        from letter in letters
        let local = letter.Date.ToOffset(LocalTime.Offset)
        where (letter.Kind != LetterNames.FreshLink && !LocalTime.IsWeekday(LocalTime.DayOf(letter.Date)))
            || TimeOnly.FromDateTime(local.DateTime) < Earliest
        select $"Thư {letter.FileName} ghi ngày giờ {local:HH':'mm dd'/'MM'/'yyyy}: cuối tuần hoặc trước 7 giờ sáng.";

    /// <summary>One letter of reminders a day, whatever months and substitutes it is about.</summary>
    private static IEnumerable<string> Duplicates(IEnumerable<ReceivedLetter> letters) =>
        from letter in letters
        where letter.Kind == LetterNames.Digest
        group letter by (Day: LocalTime.DayOf(letter.Date), letter.To) into same
        where same.Count() > 1
        select $"{same.Key.To} nhận {same.Count()} thư nhắc trong cùng một ngày {LocalTime.Written(same.Key.Day)}: "
            + $"{string.Join(", ", same.Select(l => l.FileName))}.";

    private static IEnumerable<string> TooMany(IEnumerable<ReceivedLetter> letters) =>
        from letter in letters
        where letter.Kind == LetterNames.Digest
        let day = LocalTime.DayOf(letter.Date)
        group letter by (day.Year, day.Month, letter.To) into same
        where same.Count() > MaxDigestsAMonth
        select $"{same.Key.To} nhận {same.Count()} thư nhắc trong tháng {same.Key.Month:D2}/{same.Key.Year}.";

    private static IEnumerable<string> MessageIds(IEnumerable<ReceivedLetter> letters) =>
        from letter in letters
        group letter by letter.MessageId into same
        where same.Key.Length == 0 || same.Count() > 1
        select $"Message-ID “{same.Key}” có ở {same.Count()} thư: {string.Join(", ", same.Select(l => l.FileName))}.";

    /// <summary>
    /// Who has left, who is away with a substitute and an address that was corrected get no letter from the next sweep on.
    /// </summary>
    private static IEnumerable<string> Staff(Timeline timeline) =>
        from change in timeline.Changes
        let closed = ClosedBy(change)
        from letter in timeline.Letters
        where letter.To == closed.Address && letter.Date > closed.From && letter.Date < closed.To
        select $"Thư {letter.FileName} gửi đến {letter.To}, sau khi: {change.Text}";

    /// <summary>The address that gets no letter because of a change, and between which sweeps; empty when there is none.</summary>
    private static (string Address, DateTimeOffset From, DateTimeOffset To) ClosedBy(RosterChange change) => change switch
    {
        AddressCorrected corrected => (corrected.From, Sweep(change.Day.AddDays(1)), DateTimeOffset.MaxValue),
        Leaves leaves => (change.Person.Email, Sweep(leaves.Last.AddDays(1)), DateTimeOffset.MaxValue),
        SubstituteNamed named => (change.Person.Email, Sweep(named.First), Sweep(named.Last.AddDays(1))),
        _ => (string.Empty, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue),
    };

    private static DateTimeOffset Sweep(DateOnly day) => LocalTime.At(day, new TimeOnly(7, 15));

    /// <summary>The letters in the mailbox are those the ledger has as accepted, and no letter is left open.</summary>
    private static IEnumerable<string> Ledger(IReadOnlyCollection<ReceivedLetter> letters, YearFigures figures)
    {
        if (figures.LettersByState.Count == 0)
        {
            yield break;
        }

        var accepted = figures.LettersByState.GetValueOrDefault("Accepted");
        if (accepted != letters.Count)
        {
            yield return $"Hộp thư có {letters.Count} thư, sổ gửi thư ghi {accepted} thư đã được nhận.";
        }

        foreach (var (state, number) in figures.LettersByState.Where(s => s.Key is "Planned" or "Claimed" or "Unknown"))
        {
            yield return $"Cuối năm sổ gửi thư còn {number} thư ở trạng thái {state}.";
        }
    }

    private static IEnumerable<string> Replies(Timeline timeline, YearFigures figures)
    {
        foreach (var stray in timeline.Replies.Where(r => figures.MonthOf(r.Activity) is null).GroupBy(r => r.Activity))
        {
            yield return $"Có {stray.Count()} phản hồi cho việc {stray.Key}, nhưng tổng hợp năm không có việc này.";
        }

        foreach (var month in figures.Months)
        {
            var acknowledged = timeline.Replies.Where(r => figures.MonthOf(r.Activity) == month.Name).DistinctBy(r => r.Key).ToList();
            foreach (var answer in Enum.GetValues<Answer>())
            {
                var expected = acknowledged.Count(r => r.Answer == answer);
                var counted = month.Replies.GetValueOrDefault(answer.ToString());
                if (expected != counted)
                {
                    yield return $"Tháng {month.Name}: {expected} phản hồi {answer} đã được xác nhận, tổng hợp năm đếm {counted}.";
                }
            }
        }
    }
}
