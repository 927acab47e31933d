using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>Reads a school as it stands in the middle of its year; writes nothing.</summary>
public sealed class SchoolSnapshots(SetupRecords setups, MonthRecords months, RootRecords roots)
{
    /// <summary>All months of the year, the moved days and the reports by one query, the setup and the people by two, the leaves
    /// of each root by one.</summary>
    /// <param name="setup">The setup in force.</param>
    /// <param name="now">School time, UTC.</param>
    /// <returns>Null while no month of the year has begun.</returns>
    public async Task<SchoolSnapshot?> ReadAsync(SchoolSetup setup, DateTimeOffset now, CancellationToken cancellation)
    {
        var school = setup.Profile.Id;
        ImmutableArray<SchoolMonth> planned = [.. setup.Plans.Months.Select(m => new SchoolMonth(school, m.Year, m.Month))];
        if (!setup.HasPlan || planned.IsEmpty)
        {
            return null;
        }

        var year = await months.ReadAllAsync(planned, [MovedDays.All(school), ReportRecords.All(school)], cancellation);
        if (planned.All(month => year.Find(month) is null))
        {
            return null;
        }

        ImmutableArray<TableEntity> rows = [.. year.AllRows];
        return new SchoolSnapshot(
            setup,
            now,
            rows.Concat(await setups.RowsAsync(school, cancellation)),
            await roots.TreesOfAsync(RootRecords.In(planned.Select(year.FindWhole).OfType<MonthSnapshot>()), cancellation),
            SentBefore(now, rows, setup.Roster));
    }

    /// <summary>What has left in this calendar month, but for what was asked for and what is not known to have left.</summary>
    private static ImmutableArray<MonthlyLetters> SentBefore(DateTimeOffset now, IEnumerable<TableEntity> rows, Roster roster)
    {
        var today = VietnamTime.DateOf(now);
        DateOnly month = new(today.Year, today.Month, 1);
        return
        [
            .. from row in rows
               where row.RowKey.StartsWith(RecordKeys.LedgerPrefix, StringComparison.Ordinal)
               let letter = LedgerMapping.ToEntry(row)
               where letter.Key.Kind is not (LetterKind.FreshLink or LetterKind.SignIn or LetterKind.Retention)
               where letter.State != LedgerState.Rejected && LedgerRules.RetryAt(letter) is null
               where VietnamTime.DateOf(letter.ClaimedAt) >= month
               group letter by letter.Key.Recipient into some
               let name = roster.Find(some.Key)?.Name ?? some.Key.Value
               orderby name, some.Key.Value
               select new MonthlyLetters(some.Key, name, month, some.Count()),
        ];
    }
}
