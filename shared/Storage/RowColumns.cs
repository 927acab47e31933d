using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace BinhHoa2.Shared.Storage;

/// <summary>Converts values of columns: days as <c>yyyy-MM-dd</c>, enums by name, records and lists as JSON.</summary>
internal static class RowColumns
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    public static DateOnly Day(TableEntity row, string name) =>
        DateOnly.ParseExact(row.GetString(name), DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly? OptionalDay(TableEntity row, string name) => row.GetString(name) is null ? null : Day(row, name);

    public static TEnum Name<TEnum>(TableEntity row, string name)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(row.GetString(name));

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, SchoolJson.Options);

    public static string? OptionalJson<T>(T? value)
        where T : class => value is null ? null : Json(value);

    public static T Json<T>(string text) => JsonSerializer.Deserialize<T>(text, SchoolJson.Options)!;

    public static T? OptionalJson<T>(TableEntity row, string name)
        where T : class => row.GetString(name) is { } text ? Json<T>(text) : null;
}
