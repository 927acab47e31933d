namespace BinhHoa2.Shared.Calendar;

/// <summary>Which days the school works. All dates are the school's own (Asia/Ho_Chi_Minh).</summary>
public interface IWorkingCalendar
{
    /// <summary>Which data decided, for the record of a month: <c>vn-2021.1</c>.</summary>
    string Version { get; }

    bool IsWorkingDay(DateOnly day);

    /// <summary>What a day off is called: "Tết Nguyên đán"; null for a weekend and for a day that is worked.</summary>
    string? NameOf(DateOnly day) => null;

    /// <summary>The day <paramref name="days"/> working days away; 0 gives the day itself, negative goes back.</summary>
    DateOnly AddWorkingDays(DateOnly day, int days);

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when that is not later.</summary>
    int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            days += IsWorkingDay(day) ? 1 : 0;
        }

        return days;
    }

    /// <summary><paramref name="day"/> if it is a working day, else the next one.</summary>
    DateOnly OnOrAfter(DateOnly day);

    /// <summary><paramref name="day"/> if it is a working day, else the one before.</summary>
    DateOnly OnOrBefore(DateOnly day);
}
