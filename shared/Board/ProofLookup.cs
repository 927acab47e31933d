using System.Collections.Immutable;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Shared.Board;

/// <summary>An issued report, looked up by its code.</summary>
/// <param name="FileName">The last part of the address of its proof file.</param>
/// <param name="IsWhole">Whether the stored leaves still give the stored root.</param>
public sealed record ProofLookup(
    ProofCode Code,
    SemesterReport Report,
    string FileName,
    bool IsWhole,
    ImmutableArray<ProofLookup.Row> Rows)
{
    /// <summary>The activity whose rows are shown, by <see cref="NameOf"/>; null for none.</summary>
    public string? Shown { get; init; }

    /// <param name="Number">Its place in the report's tree, from 1.</param>
    /// <param name="Name">The person's name as the Board's page has it.</param>
    public sealed record Row(int Number, Leaf Leaf, string Name, LeafCheck Check);

    /// <summary>The rows of an activity of a month.</summary>
    public IEnumerable<Row> RowsOf(Calendar.SchoolMonth month, Plans.ActivityId activity) =>
        Rows.Where(r => r.Leaf.Month == month && r.Leaf.Activity == activity);

    /// <summary>An activity of a month in the page's address.</summary>
    public static string NameOf(Calendar.SchoolMonth month, Plans.ActivityId activity) =>
        $"{month.Year:D4}-{month.Month:D2}.{activity}";
}
