namespace BinhHoa2.Shared.Calendar;

/// <summary>Which days the school works. All dates are the school's own (Asia/Ho_Chi_Minh).</summary>
public interface IWorkingCalendar
{
    /// <summary>Which data decided, for the record of a month: <c>vn-2021.1</c>.</summary>
    string Version { get; }

    bool IsWorkingDay(DateOnly day);

    /// <summary>The day <paramref name="days"/> working days away; 0 gives the day itself, negative goes back.</summary>
    DateOnly AddWorkingDays(DateOnly day, int days);

    /// <summary><paramref name="day"/> if it is a working day, else the next one.</summary>
    DateOnly OnOrAfter(DateOnly day);

    /// <summary><paramref name="day"/> if it is a working day, else the one before.</summary>
    DateOnly OnOrBefore(DateOnly day);
}
