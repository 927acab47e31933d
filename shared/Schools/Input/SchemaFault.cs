using System.Text.Json.Nodes;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>A value that breaks one keyword of its schema.</summary>
/// <param name="Keyword">
/// The keyword; <see cref="Forbidden"/> where the schema is <c>false</c>, which the name of an unknown field is not.
/// </param>
/// <param name="Schema">The schema object that has the keyword; for <see cref="Forbidden"/> the one that says why.</param>
/// <param name="Field">The field's name as the file spells it; for an item of a list the list's.</param>
/// <param name="Value">The value that breaks the rule; for a missing field the object that lacks it.</param>
internal sealed record SchemaFault(string Keyword, JsonObject Schema, string Field, LocatedJson Value, InputPlace Where)
{
    public const string Forbidden = "false";

    /// <summary>What the schema gives the keyword.</summary>
    public JsonNode Rule => Schema[Keyword]!;

    /// <summary>A sentence of the schema itself, under a name that editors show too; null if it has none.</summary>
    public string? Own(string name) => (string?)Schema[name];
}
