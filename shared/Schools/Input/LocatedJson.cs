using System.Collections.Immutable;
using System.Text.Json;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>A JSON value that knows where it stands in its file. JsonDocument does not, and a person mends a line.</summary>
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
    public IEnumerable<LocatedJson> Named(string name) => Members.Where(m => m.Key == name).Select(m => m.Value);
}
