using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports;

/// <summary>Maps semester reports to rows and back. The partition holds the school's reports of all years.</summary>
internal static class ReportMapping
{
    private const string State = nameof(State);
    private const string Report = nameof(Report);

    public static string PartitionOf(SemesterKey key) => $"{key.School}_school";

    public static string RowKeyOf(SemesterKey key) => $"rp!{key.Year}!{key.Review}";

    public static TableEntity ToRow(SemesterKey key, ReportState state) =>
        new(PartitionOf(key), RowKeyOf(key)) { [State] = state.ToString() };

    public static TableEntity ToRow(SemesterKey key, ReportState state, SemesterReport report)
    {
        var row = ToRow(key, state);
        LongText.Put(row, Report, RowColumns.Json(report));
        return row;
    }

    public static ReportRecord ToRecord(TableEntity row) => new(
        RowColumns.Name<ReportState>(row, State),
        row.ContainsKey(Report) ? RowColumns.Json<SemesterReport>(LongText.Get(row, Report)) : null);
}
