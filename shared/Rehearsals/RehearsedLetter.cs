using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>A letter of a rehearsal, as it would leave.</summary>
/// <param name="Month">The month whose ledger has it.</param>
/// <param name="Key">What it is and to whom, as in the ledger.</param>
/// <param name="Day">The day on which it leaves, in the school's zone.</param>
/// <param name="Time">When it leaves on that day.</param>
/// <param name="Name">The recipient's name.</param>
/// <param name="Subject">The subject of the mail.</param>
/// <param name="Text">The message as plain text.</param>
/// <param name="Html">The message as HTML.</param>
public sealed record RehearsedLetter(
    SchoolMonth Month, LedgerKey Key, DateOnly Day, TimeOnly Time, string Name, string Subject, string Text, string Html)
{
    /// <summary>The first day of the calendar month in which it leaves; a wave of the next days may be in another month's ledger.</summary>
    [JsonIgnore]
    public DateOnly MonthOfDay => new(Day.Year, Day.Month, 1);
}
