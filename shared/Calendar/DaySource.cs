namespace BinhHoa2.Shared.Calendar;

/// <summary>Where it comes from that a day is off, or worked although it would be off.</summary>
public enum DaySource
{
    /// <summary>The week: Monday to Friday are worked, Saturday and Sunday are not.</summary>
    Week,

    /// <summary>The public holidays of the Labour Code.</summary>
    Law,

    /// <summary>The data file of announced days.</summary>
    Announced,

    /// <summary>The school's own entry.</summary>
    School,
}
