namespace BinhHoa2.Shared.Calendar;

/// <summary>What the calendar says of a day, and why.</summary>
/// <param name="Day">In the school's zone.</param>
/// <param name="IsWorked">Whether the school works.</param>
/// <param name="Name">What the day is called: "Tết Nguyên đán"; null for a day of the week.</param>
public sealed record CalendarDay(DateOnly Day, bool IsWorked, DaySource Source, string? Name)
{
    /// <summary>The school's own entry that says so; null for none.</summary>
    public OwnDay? Entry { get; init; }
}
