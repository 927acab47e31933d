using System.Globalization;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Calendar;

/// <summary>A day, or days one after the other, that the school itself has entered. All days are in the school's zone.</summary>
/// <param name="Name">What it is for: "Nghỉ bão số 3".</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When, school time, UTC.</param>
public sealed record OwnDay(OwnDayKind Kind, DateOnly From, DateOnly To, string Name, StaffId By, DateTimeOffset At)
{
    /// <summary>What tells it from the school's other entries: no two of a kind begin on one day.</summary>
    [JsonIgnore]
    public string Key => $"{(Kind == OwnDayKind.Off ? "off" : "worked")}-{From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>How many days it has, weekends counted.</summary>
    [JsonIgnore]
    public int Length => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether a day is one of its days.</summary>
    public bool Has(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether both say the same; who entered it and when does not count.</summary>
    public bool IsSameAs(OwnDay other) => (Kind, From, To, Name) == (other.Kind, other.From, other.To, other.Name);
}
