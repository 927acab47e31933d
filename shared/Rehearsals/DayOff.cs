namespace BinhHoa2.Shared.Rehearsals;

/// <summary>Why a day is none on which the school works.</summary>
public enum DayOff
{
    /// <summary>Nghỉ Tết Nguyên đán, with the days in lieu.</summary>
    Tet,

    /// <summary>Another public holiday, or a day in lieu of one.</summary>
    Holiday,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A day off by announcement.</summary>
    Announced,
}
