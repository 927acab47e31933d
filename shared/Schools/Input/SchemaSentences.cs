using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>The sentence for each keyword of a schema that a value can break: what is wrong, then what to do.</summary>
public static class SchemaSentences
{
    /// <summary>The field of a schema that holds the sentence for all of its keywords.</summary>
    public const string Own = "errorMessage";

    /// <summary>The field of a schema that holds the sentence for its pattern, beginning with a verb: the value is its subject.</summary>
    public const string OfPattern = "patternErrorMessage";

    private static readonly ImmutableArray<(string Keyword, Func<SchemaFault, string> Sentence)> Sentences =
    [
        ("type", fault => fault.Rule.ToString() == "integer" && fault.Value.Kind == JsonValueKind.Number
            ? InputTexts.NoWholeNumber(fault.Value.Text)
            : InputTexts.WrongKind(Name(fault), Kind(fault.Rule), fault.Value.Kind)),
        (SchemaFault.Forbidden, fault => fault.Own(Own)!),
        ("additionalProperties", fault => InputTexts.UnknownField(
            fault.Field, fault.Schema["properties"]!.AsObject().Select(p => p.Key).Where(n => n[0] != '$'))),
        ("required", fault => fault.Own(Own) ?? InputTexts.Missing(fault.Field)),
        ("minItems", fault => InputTexts.TooFew(fault.Field, (int)fault.Rule)),
        ("uniqueItems", fault => InputTexts.Twice(Text(fault))),
        ("minLength", fault => InputTexts.Empty(fault.Field)),
        ("pattern", fault => InputTexts.Hidden(fault.Field, Text(fault)) ?? InputTexts.WithSubject(Text(fault), fault.Own(OfPattern)!)),
        ("format", fault => InputTexts.NoDate(Text(fault))),
        ("enum", fault => InputTexts.NoChoice(Text(fault), fault.Own("title")!, fault.Rule.AsArray().Select(n => (string)n!))),
        ("maxLength", fault => InputTexts.TooLong(fault.Field, Text(fault).EnumerateRunes().Count(), (int)fault.Rule)),
        ("minimum", fault => InputTexts.TooSmall(fault.Field, fault.Value.Text, fault.Rule.ToString())),
        ("maximum", fault => InputTexts.TooLarge(fault.Field, fault.Value.Text, fault.Rule.ToString())),
    ];

    /// <summary>The keywords that have a sentence; of several that a value breaks, the first here is said.</summary>
    public static ImmutableArray<string> Keywords { get; } = [.. Sentences.Select(s => s.Keyword)];

    internal static string Of(SchemaFault fault) => Sentences.First(s => s.Keyword == fault.Keyword).Sentence(fault);

    private static string Text(SchemaFault fault) => CanonicalText.Of(fault.Value.Text);

    private static string Name(SchemaFault fault) => fault.Where.Path.EndsWith(']') ? $"{fault.Field}[…]" : fault.Field;

    private static JsonValueKind Kind(JsonNode type) => type.ToString() switch
    {
        "object" => JsonValueKind.Object,
        "array" => JsonValueKind.Array,
        "string" => JsonValueKind.String,
        "boolean" => JsonValueKind.True,
        _ => JsonValueKind.Number,
    };
}
