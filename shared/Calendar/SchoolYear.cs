using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Calendar;

/// <summary>A school year, from August of its first calendar year to July of the next: <c>2021-2022</c>.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct SchoolYear(int First) : IId<SchoolYear>
{
    public string Value => ToString();

    /// <summary>The school year after this one.</summary>
    public SchoolYear Next => new(First + 1);

    /// <summary>Its last day, 31 July, in the school's zone.</summary>
    public DateOnly LastDay => new(First + 1, 7, 31);

    /// <exception cref="FormatException">The text is not two consecutive years.</exception>
    public static SchoolYear From(string text) =>
        text.Length == 9
        && text[4] == '-'
        && int.TryParse(text[..4], out var first)
        && int.TryParse(text[5..], out var second)
        && second == first + 1
            ? new SchoolYear(first)
            : throw new FormatException($"'{text}' is not a school year: expected two consecutive years such as 2021-2022.");

    /// <summary>Whether a calendar month belongs to this school year.</summary>
    public bool Contains(int year, int month) => (month >= 8 ? year : year - 1) == First;

    public override string ToString() => $"{First:D4}-{First + 1:D4}";
}
