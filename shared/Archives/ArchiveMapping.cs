using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>Maps the row of an archive that was asked for.</summary>
internal static class ArchiveMapping
{
    public static TableEntity ToRow(ArchiveRun run, string rowKey) => new(ArchiveRowKinds.OwnPartition, rowKey)
    {
        ["Id"] = run.Id.Value,
        ["Year"] = run.Year.Value,
        ["By"] = run.By.Value,
        ["Begun"] = run.Begun,
        ["State"] = run.State.ToString(),
        ["Updated"] = run.Updated,
        ["Copied"] = run.Copied,
        ["Files"] = run.Files,
        ["Bytes"] = run.Bytes,
        ["Completed"] = run.Completed,
    };

    public static ArchiveRun ToRun(TableEntity row) => new(
        new ArchiveId(row.GetString("Id")),
        SchoolYear.From(row.GetString("Year")),
        new StaffId(row.GetString("By")),
        row.GetDateTimeOffset("Begun")!.Value,
        RowColumns.Name<ArchiveState>(row, "State"),
        row.GetDateTimeOffset("Updated")!.Value)
    {
        Copied = row.GetInt32("Copied") ?? 0,
        Files = row.GetInt32("Files"),
        Bytes = row.GetInt64("Bytes"),
        Completed = row.GetDateTimeOffset("Completed"),
    };
}
