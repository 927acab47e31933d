using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Reminders;

/// <summary>A wave of reminders (đợt nhắc): all steps after the wave before, up to its day. Dates in the school's zone.</summary>
/// <param name="After">The day of the wave before; null for the first.</param>
/// <param name="Day">The day the wave stands for; it is in the ledger key of its letters, however late they leave.</param>
public sealed record Wave(DateOnly? After, DateOnly Day)
{
    /// <summary>
    /// The day of a wave that the desk asked for beside the ladder; null for one of the ladder. Its <see cref="Day"/> is that of the last
    /// wave of the ladder, which stays the last.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Asked { get; init; }

    /// <summary>The day in the ledger keys of its letters.</summary>
    [JsonIgnore]
    public DateOnly LetterDay => Asked ?? Day;

    /// <summary>Whether a day falls after the wave before and not after this one's.</summary>
    public bool Covers(DateOnly? day) => day <= Day && !(day <= After);
}
