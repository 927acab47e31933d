using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Letters;

/// <summary>Maps ledger entries to rows and back.</summary>
internal static class LedgerMapping
{
    public static string RowKeyOf(LedgerKey key) => $"{PrefixOf(key.Kind, key.Subject)}{key.Recipient}";

    /// <summary>Begins the row keys of the letters of a kind about one thing.</summary>
    public static string PrefixOf(LetterKind kind, LedgerSubject subject) => $"{RecordKeys.LedgerPrefix}{NameOf(kind)}!{subject}!";

    public static string NameOf(LetterKind kind) => kind.ToString().ToLowerInvariant();

    public static TableEntity ToRow(SchoolMonth month, LedgerEntry entry) => new(month.ToString(), RowKeyOf(entry.Key))
    {
        ["Kind"] = entry.Key.Kind.ToString(),
        ["Subject"] = entry.Key.Subject.Value,
        ["Recipient"] = entry.Key.Recipient.Value,
        ["State"] = entry.State.ToString(),
        ["Attempts"] = entry.Attempts,
        ["ClaimedAt"] = entry.ClaimedAt,
        ["ProviderId"] = entry.ProviderId,
        ["Reason"] = entry.Reason,
        ["Postponed"] = entry.Deferrals,
    };

    public static LedgerEntry ToEntry(TableEntity row) => new(
        new LedgerKey(
            RowColumns.Name<LetterKind>(row, "Kind"),
            LedgerSubject.From(row.GetString("Subject")),
            new StaffId(row.GetString("Recipient"))),
        RowColumns.Name<LedgerState>(row, "State"),
        row.GetInt32("Attempts")!.Value,
        row.GetDateTimeOffset("ClaimedAt")!.Value,
        row.GetString("ProviderId"),
        row.GetString("Reason"),
        row.GetInt32("Postponed") ?? 0);
}
