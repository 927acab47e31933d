namespace BinhHoa2.Shared.Calendar;

/// <summary>What a school makes of its own days. The names are in rows: never change them.</summary>
public enum OwnDayKind
{
    /// <summary>Days on which the school does not work.</summary>
    Off,

    /// <summary>A day on which the school works: a weekend that is made up for, or a day off that is none here.</summary>
    Worked,
}
