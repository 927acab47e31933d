namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>What was done last on the desk's page of the year's days off, as the page says once.</summary>
public enum HolidayNotice
{
    /// <summary>Nothing that is said.</summary>
    None,

    /// <summary>A change is in force.</summary>
    Saved,

    /// <summary>As <see cref="Saved"/>; the sweep behind it could not see to a part.</summary>
    SavedInPart,

    /// <summary>A calendar year is complete.</summary>
    Confirmed,
}
