using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Retention;

/// <summary>Maps the parts of school years to rows and back. They have a partition of their own, which outlives the years.</summary>
internal static class RetentionMapping
{
    private const string Day = nameof(Day);
    private const string SetBy = nameof(SetBy);
    private const string Announced = nameof(Announced);
    private const string Notice = nameof(Notice);
    private const string Begun = nameof(Begun);
    private const string Removed = nameof(Removed);
    private const string Files = nameof(Files);
    private const string Rows = nameof(Rows);

    public static string PartitionOf(SchoolId school) => $"{school}_years";

    public static string RowKeyOf(RetentionKey key) => $"{key.Year}!{key.Kind}";

    public static TableEntity ToRow(YearPart part) => new(PartitionOf(part.Key.School), RowKeyOf(part.Key))
    {
        [Day] = RowColumns.Day(part.Day),
        [SetBy] = part.SetBy?.Value,
        [Announced] = RowColumns.Day(part.Announced),
        [Notice] = part.Notice,
        [Begun] = RowColumns.Day(part.Begun),
        [Removed] = RowColumns.Day(part.Removed),
        [Files] = part.Items.Files,
        [Rows] = part.Items.Rows,
    };

    public static YearPart ToPart(SchoolId school, TableEntity row)
    {
        var key = row.RowKey.Split('!');
        return new YearPart(
            new RetentionKey(school, SchoolYear.From(key[0]), Enum.Parse<RetentionKind>(key[1])), RowColumns.Day(row, Day))
        {
            SetBy = row.GetString(SetBy) is { } id ? new StaffId(id) : null,
            Announced = RowColumns.OptionalDay(row, Announced),
            Notice = row.GetString(Notice),
            Begun = RowColumns.OptionalDay(row, Begun),
            Removed = RowColumns.OptionalDay(row, Removed),
            Items = new RemovedItems(row.GetInt32(Files) ?? 0, row.GetInt32(Rows) ?? 0),
            Version = row.ETag,
        };
    }
}
