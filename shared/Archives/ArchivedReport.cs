using System.Collections.Immutable;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Shared.Archives;

/// <summary>A semester report with all its editions and documents.</summary>
/// <param name="Key">With the cut-off as the report has it.</param>
/// <param name="Name">Its name in addresses: <c>so-ket</c>.</param>
/// <param name="Documents">The names of the entries with its documents, each with what it is, in Vietnamese.</param>
public sealed record ArchivedReport(
    SemesterKey Key,
    string Name,
    ReportRecord Record,
    ImmutableArray<ReportEdit> Edits,
    ImmutableArray<ReportCorrection> Corrections,
    ImmutableArray<(string Path, string Text)> Documents)
{
    /// <summary>The figures; a report without them is not archived as a document.</summary>
    public SemesterReport Frozen => Record.Frozen!;
}
