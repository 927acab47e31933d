using System.Text.Json.Nodes;
using Json.Schema;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>
/// The JSON schema of an input file (draft 2020-12): every rule that one value has by itself. Editors check by the copy
/// beside the file, the readers by the one in this assembly.
/// </summary>
internal sealed class InputSchema
{
    private static readonly EvaluationOptions Options = new()
    {
        OutputFormat = OutputFormat.Hierarchical,
        RequireFormatValidation = true,
    };

    private readonly JsonNode text;
    private readonly JsonSchema schema;

    /// <param name="name">The file's name: <c>plan.schema.json</c>.</param>
    public InputSchema(string name)
    {
        using var stream = typeof(InputSchema).Assembly.GetManifestResourceStream($"BinhHoa2.Shared.schemas.{name}")!;
        using var reader = new StreamReader(stream);
        var json = reader.ReadToEnd();
        text = JsonNode.Parse(json)!;
        schema = JsonSchema.FromText(json);
    }

    /// <summary>The faults of a file, one for each place: the first in the order of <see cref="SchemaSentences.Keywords"/>.</summary>
    public IEnumerable<SchemaFault> FaultsOf(LocatedJson root) =>
        Refusals(schema.Evaluate(root.ToNode(), Options))
            .SelectMany(refusal => FaultsOf(refusal, root))
            .GroupBy(fault => fault.Where.Path)
            .Select(place => place.MinBy(fault => SchemaSentences.Keywords.IndexOf(fault.Keyword))!);

    /// <summary>What refuses a value. A condition that does not hold (<c>if</c>) refuses nothing.</summary>
    private static IEnumerable<EvaluationResults> Refusals(EvaluationResults result) =>
        result.IsValid || Segments($"{result.EvaluationPath}") is [.., "if"]
            ? []
            : result.Details.SelectMany(Refusals).Prepend(result);

    private IEnumerable<SchemaFault> FaultsOf(EvaluationResults refusal, LocatedJson root)
    {
        var path = Segments(Uri.UnescapeDataString(refusal.SchemaLocation.Fragment));
        var (value, field) = ValueAt(root, Segments($"{refusal.InstanceLocation}"));
        return (refusal.Errors?.Keys ?? []).SelectMany(keyword => keyword.Length > 0
            ? Faults(keyword, (JsonObject)SchemaAt(path), value, field)
            : [Refused(path, value, field)]);
    }

    private static IEnumerable<SchemaFault> Faults(string keyword, JsonObject rule, LocatedJson value, string field) => keyword switch
    {
        "required" => rule[keyword]!.AsArray().Select(n => (string)n!).Where(n => value.First(n) is null)
            .Select(n => new SchemaFault(keyword, rule, n, value, value.PlaceOf(n))),
        "uniqueItems" => value.Items.GroupBy(i => i.ToNode()?.ToJsonString()).SelectMany(same => same.Skip(1))
            .Select(again => new SchemaFault(keyword, rule, field, again, again.Where)),
        _ => [new SchemaFault(keyword, rule, field, value, value.Where)],
    };

    /// <summary>The fault of a value whose schema is <c>false</c>.</summary>
    private SchemaFault Refused(string[] path, LocatedJson value, string field) => path is [.. var owner, "additionalProperties"]
        ? new("additionalProperties", (JsonObject)SchemaAt(owner), field, value, value.Where)
        : new(SchemaFault.Forbidden, Explaining(path), field, value, value.Where);

    /// <summary>The nearest schema around the place that has a sentence of its own.</summary>
    private JsonObject Explaining(string[] path) => Enumerable.Range(0, path.Length).Reverse()
        .Select(length => SchemaAt(path[..length])).OfType<JsonObject>()
        .First(around => around.ContainsKey(SchemaSentences.Own));

    private JsonNode SchemaAt(string[] path) =>
        path.Aggregate(text, (node, segment) => node is JsonArray list ? list[int.Parse(segment)]! : node[segment]!);

    private static (LocatedJson Value, string Field) ValueAt(LocatedJson root, string[] path)
    {
        var (value, field) = (root, string.Empty);
        foreach (var segment in path)
        {
            (value, field) = value.Items.IsEmpty ? (value.First(segment)!, segment) : (value.Items[int.Parse(segment)], field);
        }

        return (value, field);
    }

    /// <summary>The segments of a JSON pointer.</summary>
    private static string[] Segments(string pointer) =>
        [.. pointer.Split('/').Skip(1).Select(s => s.Replace("~1", "/").Replace("~0", "~"))];
}
