using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>
/// One object of an input file, mapped field by field. A value that is missing or that the schema refused is null, so that
/// mapping goes on and all problems of a file come out at once.
/// </summary>
/// <param name="position">The entry's place in its list, counted from 1.</param>
internal sealed class InputEntry(InputFile file, LocatedJson json, int position = 1)
{
    /// <summary>A text without checks; to name an entry before it is read.</summary>
    public string? Peek(string field) =>
        json.First(field) is { Kind: JsonValueKind.String } value ? CanonicalText.Of(value.Text) : null;

    /// <summary>Puts a name, made from the entry's position, before every message about the entry.</summary>
    public void NamedAs(Func<int, string> subject) => file.Name(json, subject(position));

    /// <summary>A text in its canonical form.</summary>
    public string? Text(string field) => Find(field) is { } value ? CanonicalText.Of(value.Text) : null;

    /// <summary>A list of texts; null if it or any of them is missing or refused.</summary>
    public ImmutableArray<string>? Texts(string field) =>
        Find(field) is { } list && !list.Items.Any(file.Refuses) ? [.. list.Items.Select(i => CanonicalText.Of(i.Text))] : null;

    /// <summary>A date written <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Date(string field) =>
        Text(field) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public TId? Id<TId>(string field)
        where TId : struct, IId<TId> => Text(field) is { } text ? TId.From(text) : null;

    /// <summary>A whole number, which JSON may also write as 2.021e3 or 2021.0.</summary>
    public int? Number(string field) =>
        Find(field) is { } value ? (int)decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a field is <c>true</c>; one that is missing or refused is not.</summary>
    public bool Flag(string field) => Find(field) is { Kind: JsonValueKind.True };

    /// <summary>One of the names of <typeparamref name="T"/>.</summary>
    public T? Choice<T>(string field)
        where T : struct, Enum => Text(field) is { } text ? Enum.Parse<T>(text) : null;

    /// <summary>A list of names of <typeparamref name="T"/>; null if it or any of them is missing or refused.</summary>
    public ImmutableArray<T>? Choices<T>(string field)
        where T : struct, Enum => Texts(field) is { } texts ? [.. texts.Select(Enum.Parse<T>)] : null;

    /// <summary>The objects of a list; none if the list is missing or refused.</summary>
    public IReadOnlyList<InputEntry> Entries(string field) =>
        Find(field) is { } list
            ? [.. list.Items.Index().Where(i => !file.Refuses(i.Item)).Select(i => new InputEntry(file, i.Item, i.Index + 1))]
            : [];

    /// <summary>The object of a field; null if it is missing or refused.</summary>
    public InputEntry? Entry(string field) => Find(field) is { } value ? new InputEntry(file, value) : null;

    public bool Has(string field) => json.First(field) is not null;

    /// <summary>Reports a problem at the line of a field, or of the entry if the field is not there.</summary>
    public void Report(string field, string message) => file.Report(json.PlaceOf(field), field, message);

    private LocatedJson? Find(string field) => json.First(field) is { } value && !file.Refuses(value) ? value : null;
}
