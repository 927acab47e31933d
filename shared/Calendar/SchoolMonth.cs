using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// A month of a school. Its text (<c>thbh2_2021-10</c>) is its storage partition and, with a prefix, its orchestration's instance id.
/// </summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct SchoolMonth(SchoolId School, int Year, int Month) : IId<SchoolMonth>
{
    public string Value => ToString();

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public SchoolYear SchoolYear => new(Month >= 8 ? Year : Year - 1);

    /// <exception cref="FormatException">The text is not a school's month.</exception>
    public static SchoolMonth From(string text)
    {
        var cut = text.LastIndexOf('_');
        if (cut > 0
            && text.Length == cut + 8
            && text[cut + 5] == '-'
            && int.TryParse(text.AsSpan(cut + 1, 4), out var year)
            && int.TryParse(text.AsSpan(cut + 6, 2), out var month)
            && year is >= 2000 and <= 2200
            && month is >= 1 and <= 12)
        {
            return new SchoolMonth(SchoolId.From(text[..cut]), year, month);
        }

        throw new FormatException($"'{text}' is not a school's month: expected school_yyyy-MM.");
    }

    public override string ToString() => $"{School}_{Year:D4}-{Month:D2}";
}
