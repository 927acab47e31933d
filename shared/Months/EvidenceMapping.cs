using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>Evidence as a row and back.</summary>
internal static class EvidenceMapping
{
    /// <summary>The column of the files, for queries that need no other.</summary>
    public const string FilesColumn = "Files";

    // Rows that ask for no helper, and those older than this column, do not have it.
    private const string AsksHelperColumn = "AsksHelper";

    // Rows of which nothing was erased do not have it.
    private const string ErasedColumn = "Erased";

    public static TableEntity ToRow(SchoolMonth month, Evidence evidence)
    {
        var row = new TableEntity(month.ToString(), MonthKeys.Evidence(evidence.Person, evidence.Activity, evidence.Id))
        {
            ["Id"] = evidence.Id.Value,
            ["Person"] = evidence.Person.Value,
            ["Activity"] = evidence.Activity.Value,
            ["Kind"] = evidence.Kind.ToString(),
            ["Note"] = evidence.Note,
            ["Effective"] = RowColumns.Day(evidence.Effective),
            ["Received"] = evidence.Received,
            [FilesColumn] = RowColumns.Json(evidence.Files),
            ["AskedUntil"] = RowColumns.Day(evidence.AskedUntil),
            ["Pupils"] = evidence.Pupils == PupilsShown.NotSaid ? null : evidence.Pupils.ToString(),
            [AsksHelperColumn] = evidence.AsksHelper ? true : null,
            ["Link"] = evidence.Link?.Value,
            ["By"] = evidence.Substitute?.Value,
            [ErasedColumn] = RowColumns.Day(evidence.Erased),
        };
        CommitmentColumns.Put(row, evidence.Commitment);
        return row;
    }

    public static Evidence ToEvidence(TableEntity row) => new(
        new EvidenceId(row.GetString("Id")),
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString("Activity")),
        RowColumns.Name<ReplyKind>(row, "Kind"),
        row.GetString("Note"),
        RowColumns.Day(row, "Effective"),
        row.GetDateTimeOffset("Received")!.Value,
        FilesOf(row),
        RowColumns.OptionalDay(row, "AskedUntil"),
        row.GetString("Pupils") is null ? PupilsShown.NotSaid : RowColumns.Name<PupilsShown>(row, "Pupils"),
        row.GetString("Link") is { } link ? new LinkId(link) : null,
        MonthMapping.OptionalStaff(row, "By"))
    {
        AsksHelper = row.GetBoolean(AsksHelperColumn) ?? false,
        Erased = RowColumns.OptionalDay(row, ErasedColumn),
        Commitment = CommitmentColumns.Get(row),
    };

    /// <summary>Takes note and files out of a row; what binds it to them stays without its salt.</summary>
    /// <param name="day">In the school's zone.</param>
    public static void Erase(TableEntity row, DateOnly day)
    {
        row["Note"] = string.Empty;
        row[FilesColumn] = RowColumns.Json(ImmutableArray<EvidenceFile>.Empty);
        row[ErasedColumn] = RowColumns.Day(day);
        CommitmentColumns.Forget(row);
    }

    /// <summary>Takes one file out of a row; the places of the others stay.</summary>
    /// <param name="number">Which file, from 0.</param>
    public static void EraseFile(TableEntity row, int number)
    {
        row[FilesColumn] = RowColumns.Json(FilesOf(row).SetItem(number, EvidenceFile.Erased));
        CommitmentColumns.Forget(row);
    }

    /// <summary>Puts another note into a row, which then is no longer bound to what it was.</summary>
    public static void Reword(TableEntity row, string note)
    {
        row["Note"] = note;
        CommitmentColumns.Forget(row);
    }

    /// <summary>The files of a person's row; empty for a row that is no evidence.</summary>
    public static ImmutableArray<EvidenceFile> FilesOf(TableEntity row) =>
        row.GetString(FilesColumn) is { } files ? RowColumns.Json<ImmutableArray<EvidenceFile>>(files) : [];
}
