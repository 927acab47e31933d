using System.Globalization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Mail.Events;

/// <summary>What travels with a letter to the provider and comes back with every event about it, so that the event finds its row without a look-up. Ids only.</summary>
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
        if (month is null || subject is null
            || !Enum.TryParse<LetterKind>(kind, out var parsed) || !Enum.IsDefined(parsed) || int.TryParse(kind, CultureInfo.InvariantCulture, out _) || recipient is null)
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
}
