using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Erasures;

/// <summary>Maps requests for erasure to rows and back. They have a partition of their own, which outlives the data.</summary>
internal static class ErasureMapping
{
    private const string Asker = nameof(Asker);
    private const string Received = nameof(Received);
    private const string AnswerBy = nameof(AnswerBy);
    private const string EnteredBy = nameof(EnteredBy);
    private const string Entered = nameof(Entered);
    private const string ConfirmedBy = nameof(ConfirmedBy);
    private const string Begun = nameof(Begun);
    private const string Done = nameof(Done);
    private const string Items = nameof(Items);
    private const string Found = nameof(Found);
    private const string Reports = nameof(Reports);
    private const string NamedInSetup = nameof(NamedInSetup);

    public static string PartitionOf(SchoolId school) => $"{school}_erasures";

    public static TableEntity ToRow(ErasureRequest erasure) => new(PartitionOf(erasure.Key.School), erasure.Key.ToString())
    {
        [Asker] = erasure.Asker.ToString(),
        [Received] = RowColumns.Day(erasure.Received),
        [AnswerBy] = RowColumns.Day(erasure.AnswerBy),
        [EnteredBy] = erasure.EnteredBy.Value,
        [Entered] = erasure.Entered,
        [ConfirmedBy] = erasure.ConfirmedBy?.Value,
        [Begun] = RowColumns.Day(erasure.Begun),
        [Done] = RowColumns.Day(erasure.Done),
        [Items] = RowColumns.Json(erasure.Items),
        [Found] = erasure.Found,
        [Reports] = RowColumns.Json(erasure.Reports),
        [NamedInSetup] = erasure.IsNamedInSetup,
    };

    public static ErasureRequest ToErasure(SchoolId school, TableEntity row) => new(
        ErasureKey.TryParse(school, row.RowKey) ?? throw new InvalidDataException($"Row {row.RowKey} names no erasure."),
        RowColumns.Name<ErasureAsker>(row, Asker),
        RowColumns.Day(row, Received),
        RowColumns.Day(row, AnswerBy),
        new StaffId(row.GetString(EnteredBy)),
        row.GetDateTimeOffset(Entered)!.Value)
    {
        ConfirmedBy = row.GetString(ConfirmedBy) is { } by ? new StaffId(by) : null,
        Begun = RowColumns.OptionalDay(row, Begun),
        Done = RowColumns.OptionalDay(row, Done),
        Items = RowColumns.Json<ErasedItems>(row.GetString(Items)),
        Found = row.GetInt32(Found),
        Reports = RowColumns.Json<ImmutableArray<string>>(row.GetString(Reports)),
        IsNamedInSetup = row.GetBoolean(NamedInSetup) ?? false,
        Version = row.ETag,
    };
}
