using System.Globalization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Mail.Events;

/// <summary>
/// The arguments that go to the provider with a letter and come back with every event about it, so that the row of an event is
/// found without a look-up. They are ids only.
/// </summary>
internal static class EventArguments
{
    public const string Month = "ledger_month";
    public const string Kind = "ledger_kind";
    public const string Subject = "ledger_subject";
    public const string Recipient = "ledger_recipient";

    public static Dictionary<string, string> Of(LedgerAddress row) => new(StringComparer.Ordinal)
    {
        [Month] = row.Month.ToString(),
        [Kind] = row.Key.Kind.ToString(),
        [Subject] = row.Key.Subject.Value,
        [Recipient] = row.Key.Recipient.Value,
    };

    /// <returns>The row; null if the arguments are not a letter's of this app.</returns>
    public static LedgerAddress? Read(string? month, string? kind, string? subject, string? recipient)
    {
        if (month is null || subject is null || recipient is null || !IsKind(kind, out var parsed))
        {
            return null;
        }

        try
        {
            return new LedgerAddress(SchoolMonth.From(month), new LedgerKey(parsed, LedgerSubject.From(subject), StaffId.From(recipient)));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Accepts names only; <see cref="Enum.TryParse{TEnum}(string, out TEnum)"/> also reads numbers.</summary>
    private static bool IsKind(string? kind, out LetterKind parsed) =>
        Enum.TryParse(kind, out parsed) && Enum.IsDefined(parsed) && !int.TryParse(kind, CultureInfo.InvariantCulture, out _);
}
