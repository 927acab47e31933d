using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.Year;

/// <summary>Checks that must hold at the end of every year, for any seed, plan and people.</summary>
public static class Invariants
{
    private static readonly TimeOnly Earliest = new(7, 0);

    /// <returns>The violations, a line each, in Vietnamese; empty when there are none.</returns>
    /// <exception cref="SimulationException">The summary cannot be read.</exception>
    public static IReadOnlyList<string> Check(Timeline timeline, string summary) =>
        [
            .. Hours(timeline.Letters),
            .. Duplicates(timeline.Letters),
            .. MessageIds(timeline.Letters),
            .. Replies(timeline, YearFigures.Parse(summary)),
        ];

    private static IEnumerable<string> Hours(IEnumerable<ReceivedLetter> letters) =>
        from letter in letters
        let local = letter.Date.ToOffset(LocalTime.Offset)
        where !LocalTime.IsWeekday(LocalTime.DayOf(letter.Date)) || TimeOnly.FromDateTime(local.DateTime) < Earliest
        select $"Thư {letter.FileName} ghi ngày giờ {local:HH':'mm dd'/'MM'/'yyyy}: cuối tuần hoặc trước 7 giờ sáng.";

    /// <summary>One letter of reminders a day, whatever months and substitutes it is about.</summary>
    private static IEnumerable<string> Duplicates(IEnumerable<ReceivedLetter> letters) =>
        from letter in letters
        where letter.Kind == LetterNames.Digest
        group letter by (Day: LocalTime.DayOf(letter.Date), letter.To) into same
        where same.Count() > 1
        select $"{same.Key.To} nhận {same.Count()} thư nhắc trong cùng một ngày {LocalTime.Written(same.Key.Day)}: "
            + $"{string.Join(", ", same.Select(l => l.FileName))}.";

    private static IEnumerable<string> MessageIds(IEnumerable<ReceivedLetter> letters) =>
        from letter in letters
        group letter by letter.MessageId into same
        where same.Key.Length == 0 || same.Count() > 1
        select $"Message-ID “{same.Key}” có ở {same.Count()} thư: {string.Join(", ", same.Select(l => l.FileName))}.";

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
