using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Year;

/// <summary>Detects the end of a calendar month and describes what it contained.</summary>
public sealed class MonthProgress(Timeline timeline)
{
    private DateOnly current;
    private int letters;
    private int replies;

    /// <returns>The line of the month before, if <paramref name="moment"/> is the first of a new one and there was anything in it;
    /// else null.</returns>
    public string? At(DateTimeOffset moment)
    {
        var day = LocalTime.DayOf(moment);
        var month = new DateOnly(day.Year, day.Month, 1);
        if (month == current)
        {
            return null;
        }

        var line = Remaining();
        current = month;
        return line;
    }

    /// <returns>The line of what came since the last one; null when nothing did.</returns>
    public string? Remaining()
    {
        var (newLetters, newReplies) = (timeline.Letters.Count - letters, timeline.Replies.Count - replies);
        (letters, replies) = (timeline.Letters.Count, timeline.Replies.Count);
        return newLetters + newReplies == 0 ? null : $"Tháng {current:MM'/'yyyy}: {newLetters} thư, {newReplies} phản hồi";
    }
}
