using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>
/// One object of an input file, read field by field. What does not fit is reported and read as null, so that reading
/// goes on and all problems come out at once; <see cref="End"/> reports the fields nobody asked for.
/// </summary>
/// <param name="subject">What the entry is about, put before every message of it: a person's name, an activity's id.</param>
internal sealed class InputEntry(InputFile file, LocatedJson json, string? subject)
{
    private readonly List<string> known = [];

    public InputPlace Where => json.Where;

    /// <summary>A text without checks; to name an entry before it is read.</summary>
    public string? Peek(string field) =>
        json.Named(field).FirstOrDefault(v => v.Kind == JsonValueKind.String) is { } value ? CanonicalText.Of(value.Text) : null;

    public InputEntry About(string name) => new(file, json, name);

    /// <summary>A text of one line in its canonical form, not empty, without control or invisible characters.</summary>
    public string? Text(string field, int maxLength = 1000) => Find(field, JsonValueKind.String) is { } value ? Checked(field, value, maxLength) : null;

    public string? OptionalText(string field, int maxLength = 1000) => Has(field) ? Text(field, maxLength) : null;

    /// <summary>A list of texts; null if the field is missing or any of them does not fit.</summary>
    public ImmutableArray<string>? Texts(string field, int maxLength = 1000)
    {
        if (Find(field, JsonValueKind.Array) is not { } list)
        {
            return null;
        }

        var texts = list.Items.Select(i => Is(field, i, JsonValueKind.String) ? Checked(field, i, maxLength) : null).ToList();
        return texts.TrueForAll(t => t is not null) ? [.. texts!] : null;
    }

    /// <summary>A date written <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Report(field, InputTexts.NoDate(text));
        return null;
    }

    public DateOnly? OptionalDate(string field) => Has(field) ? Date(field) : null;

    /// <summary>A text that <paramref name="parse"/> takes; its FormatException is reported with <paramref name="explain"/>.</summary>
    public T? Parsed<T>(string field, Func<string, T> parse, Func<string, string> explain)
        where T : struct
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (FormatException)
        {
            Report(field, explain(text));
            return null;
        }
    }

    public int? Number(string field)
    {
        if (Find(field, JsonValueKind.Number) is not { } value)
        {
            return null;
        }

        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(field, InputTexts.NoWholeNumber(value.Text));
        return null;
    }

    /// <summary>One of the names of <typeparamref name="T"/>, spelt exactly.</summary>
    public T? Choice<T>(string field, string what)
        where T : struct, Enum => Text(field) is { } text ? Named<T>(field, json.Named(field).First(), text, what) : null;

    /// <summary>A list of names of <typeparamref name="T"/>, at least one, none twice; null if the field is missing.</summary>
    public ImmutableArray<T>? Choices<T>(string field, string what)
        where T : struct, Enum
    {
        if (Find(field, JsonValueKind.Array) is not { } list)
        {
            return null;
        }

        if (list.Items.IsEmpty)
        {
            Report(field, InputTexts.EmptyList(field));
        }

        var chosen = ImmutableArray.CreateBuilder<T>();
        foreach (var item in list.Items.Where(i => Is(field, i, JsonValueKind.String)))
        {
            if (Named<T>(field, item, CanonicalText.Of(item.Text), what) is not { } choice)
            {
                continue;
            }

            if (chosen.Contains(choice))
            {
                ReportAt(item.Where, field, InputTexts.Twice(item.Text));
            }

            chosen.Add(choice);
        }

        return chosen.ToImmutable();
    }

    /// <summary>The objects of a list, at least one unless it may be empty; what is in it besides objects is reported. Null if there is no such list.</summary>
    public IReadOnlyList<InputEntry>? Entries(string field, bool mayBeEmpty = false)
    {
        if (Find(field, JsonValueKind.Array) is not { } list)
        {
            return null;
        }

        if (list.Items.IsEmpty && !mayBeEmpty)
        {
            Report(field, InputTexts.EmptyList(field));
        }

        return [.. list.Items.Where(i => Is(field, i, JsonValueKind.Object)).Select(i => new InputEntry(file, i, subject: null))];
    }

    /// <summary>As <see cref="Entries"/>; none if the field is not there.</summary>
    public IReadOnlyList<InputEntry> OptionalEntries(string field, bool mayBeEmpty = false) => Has(field) ? Entries(field, mayBeEmpty) ?? [] : [];

    public bool Has(string field)
    {
        known.Add(field);
        return json.Named(field).Any();
    }

    /// <summary>Reports a problem at the line of a field, or of the entry if the field is not there.</summary>
    public void Report(string field, string message)
    {
        var where = json.Named(field).FirstOrDefault()?.Where ?? json.Where with { Path = Down(field) };
        ReportAt(where, field, message);
    }

    /// <summary>Reports what the file has in this entry and nobody asked for, and what it has twice.</summary>
    public void End()
    {
        // An editor's hint where the schema is; no datum.
        known.Add("$schema");
        var asked = known.Distinct().ToList();
        foreach (var (name, value) in json.Members.Where(m => !asked.Contains(m.Key)))
        {
            ReportAt(value.Where, name, InputTexts.UnknownField(name, asked.Where(n => n[0] != '$')));
        }

        foreach (var doubled in json.Members.GroupBy(m => m.Key).Where(g => g.Count() > 1))
        {
            ReportAt(doubled.Last().Value.Where, doubled.Key, InputTexts.FieldTwice(doubled.Key));
        }
    }

    private void ReportAt(InputPlace where, string field, string message) =>
        file.Report(where, field, subject is null ? message : $"{subject}: {message}");

    private LocatedJson? Find(string field, JsonValueKind kind)
    {
        if (!Has(field))
        {
            Report(field, InputTexts.Missing(field));
            return null;
        }

        var value = json.Named(field).First();
        return Is(field, value, kind) ? value : null;
    }

    private string Down(string field) => json.Where.Path.Length == 0 ? field : $"{json.Where.Path}.{field}";

    private bool Is(string field, LocatedJson value, JsonValueKind kind)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        ReportAt(value.Where, field, InputTexts.WrongKind(value.Where.Path.EndsWith(']') ? $"{field}[…]" : field, kind, value.Kind));
        return false;
    }

    private string? Checked(string field, LocatedJson value, int maxLength)
    {
        var text = CanonicalText.Of(value.Text);
        if (InputTexts.Fault(field, text, maxLength) is not { } fault)
        {
            return text;
        }

        ReportAt(value.Where, field, fault);
        return null;
    }

    private T? Named<T>(string field, LocatedJson value, string text, string what)
        where T : struct, Enum
    {
        // Enum.Parse would also take numbers, other case and combinations.
        if (Enum.GetNames<T>().Contains(text))
        {
            return Enum.Parse<T>(text);
        }

        ReportAt(value.Where, field, InputTexts.NoChoice(text, what, Enum.GetNames<T>()));
        return null;
    }
}
