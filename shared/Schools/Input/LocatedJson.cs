using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>A JSON value with its line and path in its file, which <see cref="JsonDocument"/> does not keep.</summary>
/// <param name="Text">A string's text, a number's digits; empty for the rest.</param>
/// <param name="Members">An object's members in the file's order, doubled names included.</param>
/// <param name="Items">An array's items.</param>
internal sealed record LocatedJson(
    JsonValueKind Kind,
    InputPlace Where,
    string Text,
    ImmutableArray<KeyValuePair<string, LocatedJson>> Members,
    ImmutableArray<LocatedJson> Items)
{
    /// <summary>The values under a name: none, one, or several where the file repeats the name.</summary>
    public IEnumerable<LocatedJson> Named(string name) => Members.Where(m => m.Key == name).Select(m => m.Value);

    /// <summary>The value a reader takes for a name: the first; null if there is none.</summary>
    public LocatedJson? First(string name) => Named(name).FirstOrDefault();

    /// <summary>This value and every value inside it.</summary>
    public IEnumerable<LocatedJson> All() => Members.Select(m => m.Value).Concat(Items).SelectMany(v => v.All()).Prepend(this);

    /// <summary>The place of a member, or the place it would have on this object's line.</summary>
    public InputPlace PlaceOf(string name) =>
        First(name)?.Where ?? Where with { Path = Where.Path.Length == 0 ? name : $"{Where.Path}.{name}" };

    /// <summary>The value as the readers take it: texts in canonical form, of doubled names the first.</summary>
    public JsonNode? ToNode() => Kind switch
    {
        JsonValueKind.Object => new JsonObject(Members.DistinctBy(m => m.Key).Select(m => KeyValuePair.Create(m.Key, m.Value.ToNode()))),
        JsonValueKind.Array => new JsonArray([.. Items.Select(i => i.ToNode())]),
        JsonValueKind.String => JsonValue.Create(CanonicalText.Of(Text)),
        JsonValueKind.Number => JsonValue.Create(Number()),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(Kind == JsonValueKind.True),
    };

    /// <summary>The number as the schema compares it; beyond the range of <see cref="decimal"/> the end of the range.</summary>
    private decimal Number()
    {
        if (decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return Text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
    }
}
