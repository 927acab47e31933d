using Azure.Data.Tables;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Shared.Erasures;

/// <summary>Looks through all rows, known or not, for a person's name, address and number.</summary>
internal sealed class ErasureSearch(TableClient table)
{
    // Words of the plan, as they were written into its copies.
    private static readonly string[] OfThePlan = ["Plan", SetupRow.OtherPlans, "Profile", "Activities", "Text", "Figures"];

    /// <returns>In how many rows they are; whether plans or the school's profile have them, which an erasure leaves.</returns>
    public async Task<(int Rows, bool IsNamedInSetup)> FindAsync(ErasureSubject subject, CancellationToken cancellation)
    {
        var (rows, isNamed) = (0, false);
        if (subject.Words.IsEmpty)
        {
            return (rows, isNamed);
        }

        await foreach (var row in table.QueryAsync<TableEntity>(filter: (string?)null, cancellationToken: cancellation))
        {
            var found = row.Where(c => c.Value is string text && subject.Words.IsIn(text)).Select(c => c.Key).ToList();
            isNamed |= found.Exists(IsOfThePlan);
            rows += found.Exists(column => !IsOfThePlan(column) && !IsLeft(row, column, subject)) ? 1 : 0;
        }

        return (rows, isNamed);
    }

    /// <summary>What is erased as the last, and the issued reports.</summary>
    private static bool IsLeft(TableEntity row, string column, ErasureSubject subject) => row.PartitionKey switch
    {
        SetupRow.Index => column.StartsWith(SetupRow.AdoptedPeople, StringComparison.Ordinal),
        var people when people == $"{subject.Key.School}_people" => row.RowKey == subject.Key.Person.Value,
        var reports when reports == ReportMapping.PartitionOf(subject.Key.School) =>
            column == ReportMapping.Issue || column.StartsWith(ReportMapping.IssuedContent, StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsOfThePlan(string column) => OfThePlan.Contains(column.TrimEnd([.. "0123456789"]));
}
