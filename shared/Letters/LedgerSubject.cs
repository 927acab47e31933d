using System.Globalization;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>The part of a ledger key that says what a letter is about: a wave's day, a month, or an id.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct LedgerSubject : IId<LedgerSubject>
{
    private const int MaxLength = 100;
    private const string DayFormat = "yyyy-MM-dd";

    private LedgerSubject(string value) => Value = value;

    public string Value { get; }

    /// <summary>The subject of a wave's digests; the day is local to the school (<c>2021-10-11</c>).</summary>
    public static LedgerSubject Of(DateOnly day) => new(day.ToString(DayFormat, CultureInfo.InvariantCulture));

    /// <summary>The subject of a month's summaries.</summary>
    public static LedgerSubject Of(SchoolMonth month) => new(month.ToString());

    /// <exception cref="FormatException">
    /// The text is empty, longer than 100 characters, or holds a separator or a character that a row key must not hold.
    /// </exception>
    public static LedgerSubject From(string text) =>
        text.Length is > 0 and <= MaxLength && !text.Any(c => c is '/' or '\\' or '#' or '?' or '!' || char.IsControl(c))
            ? new LedgerSubject(text)
            : throw new FormatException($"'{text}' is not the subject of a letter in the ledger.");

    /// <summary>The day that <see cref="Of(DateOnly)"/> was given.</summary>
    /// <exception cref="FormatException">The subject is not a day.</exception>
    public DateOnly ToDay() => DateOnly.ParseExact(Value, DayFormat, CultureInfo.InvariantCulture);

    public override string ToString() => Value;
}
