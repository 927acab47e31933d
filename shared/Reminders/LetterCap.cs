using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The cap on the digests a person gets in a month, counted from the month's ledger.</summary>
public sealed class LetterCap
{
    private readonly Dictionary<StaffId, int> sent;

    private LetterCap(Dictionary<StaffId, int> sent) => this.sent = sent;

    /// <remarks>
    /// A wave after the month's closing counts the letters of its own calendar month: the summer is not part of May.
    /// </remarks>
    /// <param name="wave">The wave whose own letters do not count: one that is in the ledger already is the same letter.</param>
    public static LetterCap Of(MonthSnapshot month, Wave wave) => new(month.Ledger
        .Where(e => e.Key.Kind == LetterKind.Digest && e.Key != LedgerKey.Digest(wave.LetterDay, e.Key.Recipient))
        .Where(e => wave.LetterDay < month.Head.Closing || IsSameMonth(e.Key.Subject.ToDay(), wave.LetterDay))
        .CountBy(e => e.Key.Recipient)
        .ToDictionary());

    /// <summary>Whether the cap leaves the person a letter of the wave.</summary>
    public bool Allows(StaffId person) => sent.GetValueOrDefault(person) < Ladder.MaxLettersAMonth;

    private static bool IsSameMonth(DateOnly one, DateOnly other) => (one.Year, one.Month) == (other.Year, other.Month);
}
