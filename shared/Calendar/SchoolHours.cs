namespace BinhHoa2.Shared.Calendar;

/// <summary>The times of day at which the school's letters leave, all in the school's zone.</summary>
public static class SchoolHours
{
    /// <summary>No duty letter leaves earlier.</summary>
    public static readonly TimeOnly Earliest = new(7, 0);

    /// <summary>A wave's letters leave now.</summary>
    public static readonly TimeOnly Wave = new(7, 30);

    /// <summary>A month closes now, so that the day's own replies still count.</summary>
    public static readonly TimeOnly Closing = new(16, 30);

    /// <summary>The working day ends: what is asked later than this begins to wait the next working morning.</summary>
    public static readonly TimeOnly End = new(17, 0);

    /// <summary>The working day of the next wave's letters, when what they say is written at a moment.</summary>
    public static DateOnly WaveDayFrom(DateTimeOffset moment, IWorkingCalendar calendar)
    {
        var day = VietnamTime.DateOf(moment);
        return calendar.OnOrAfter(moment < VietnamTime.At(day, Wave) ? day : day.AddDays(1));
    }

    /// <summary>The first moment, not before <paramref name="moment"/>, at which a duty letter may leave.</summary>
    public static DateTimeOffset FirstFrom(DateTimeOffset moment, IWorkingCalendar calendar)
    {
        var day = VietnamTime.DateOf(moment);
        if (!calendar.IsWorkingDay(day))
        {
            return VietnamTime.At(calendar.OnOrAfter(day), Earliest);
        }

        var opens = VietnamTime.At(day, Earliest);
        return moment < opens ? opens : moment.ToOffset(VietnamTime.Offset);
    }

    /// <summary>The first moment after <paramref name="moment"/> at which a working day's letters may begin to leave.</summary>
    public static DateTimeOffset FirstAfter(DateTimeOffset moment, IWorkingCalendar calendar)
    {
        var opens = FirstFrom(moment, calendar);
        return opens > moment ? opens : VietnamTime.At(calendar.AddWorkingDays(VietnamTime.DateOf(moment), 1), Earliest);
    }
}
