using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;
using CsCheck;
using Json.Schema;

namespace BinhHoa2.Tests.Plans;

/// <summary>The schemas that editors and readers check by.</summary>
public sealed class SchemaTests
{
    /// <summary>Keywords that apply other schemas or describe; they refuse nothing by themselves.</summary>
    private static readonly string[] Silent =
        ["$schema", "$defs", "$ref", "title", "description", "properties", "items", "allOf", "if", "then", "else"];

    public static readonly TheoryData<string> Files = new("plan", "roster", "school", "announced-days");

    [Theory]
    [InlineData("plan", "ke-hoach-2021-2022.json")]
    [InlineData("roster", "danh-sach-mau.json")]
    [InlineData("school", "truong-mau.json")]
    public void SampleFile_AsItIs_FulfilsItsSchema(string schema, string file) =>
        Fulfils(schema, File.ReadAllText(InData(file))).ShouldBeTrue();

    [Fact]
    public void AnnouncedDays_BuiltIn_FulfilTheirSchema()
    {
        const string name = "BinhHoa2.Shared.Calendar.data.announced-days.json";
        using var text = new StreamReader(typeof(AnnouncedDays).Assembly.GetManifestResourceStream(name)!);

        Fulfils("announced-days", text.ReadToEnd()).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_EveryKeyword_HasASentence(string file) =>
        Schemas(Schema(file)).OfType<JsonObject>().SelectMany(s => s.Select(k => k.Key)).Distinct()
            .Except([.. Silent, SchemaSentences.Own, SchemaSentences.OfPattern])
            .ShouldBeSubsetOf(SchemaSentences.Keywords);

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_KeywordsSaidInWordsOfTheSchema_HaveThem(string file)
    {
        var all = Schemas(Schema(file)).OfType<JsonObject>().ToList();

        all.Where(s => s.ContainsKey("pattern")).ShouldAllBe(s => s.ContainsKey(SchemaSentences.OfPattern));
        all.Where(s => s.ContainsKey("enum") && !s.Parent!.GetPath().EndsWith(".if.properties", StringComparison.Ordinal))
            .ShouldAllBe(s => s.ContainsKey("title"));
        all.Where(s => s.ContainsKey("format")).ShouldAllBe(s => s["format"]!.ToString() == "date");
        all.Where(s => s["properties"] is JsonObject fields && fields.Any(f => f.Value is JsonValue))
            .ShouldAllBe(s => s.ContainsKey(SchemaSentences.Own));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_EveryField_HasATitleAndADescriptionForEditors(string file)
    {
        var schema = Schema(file);
        var fields = Schemas(schema).OfType<JsonObject>().Where(s => s.ContainsKey("required") && s.ContainsKey("additionalProperties"))
            .SelectMany(s => s["properties"]!.AsObject());

        fields.Where(f => Said(f.Value!, "title") is null || Said(f.Value!, "description") is null).Select(f => f.Key).ShouldBeEmpty();

        string? Said(JsonNode field, string keyword) => (string?)field[keyword]
            ?? (field["$ref"] is { } reference ? (string?)schema["$defs"]![reference.ToString().Split('/')[^1]]![keyword] : null);
    }

    /// <summary>Each file stands by itself, so that an editor can check by it wherever it lies.</summary>
    [Fact]
    public void Schemas_DefinitionsOfOneName_AreOne() =>
        Files.Select(f => Schema(f.Data)["$defs"]!.AsObject()).SelectMany(d => d).GroupBy(d => d.Key)
            .Where(same => same.Select(d => d.Value!.ToJsonString()).Distinct().Count() > 1).Select(same => same.Key)
            .ShouldBeEmpty();

    [Fact]
    public void Schemas_Names_AreTheCodes()
    {
        Names(Schema("plan")["$defs"]!["role"]!).ShouldBe(Enum.GetNames<Role>());
        Names(Schema("plan")["$defs"]!["activity"]!["properties"]!["review"]!).ShouldBe(Enum.GetNames<Review>());
        Names(Schema("roster")["$defs"]!["person"]!["properties"]!["address"]!).ShouldBe([FormOfAddress.Thay, FormOfAddress.Co]);
    }

    [Fact]
    public void RosterSchema_IfsOfTheGroup_CoverEveryRoleOnce() =>
        Schema("roster")["$defs"]!["person"]!["allOf"]!.AsArray().SelectMany(c => Names(c!["if"]!["properties"]!["role"]!)).Order()
            .ShouldBe(Enum.GetNames<Role>().Order());

    [Fact]
    public void Patterns_OfIds_TakeWhatTheIdsTake()
    {
        var staff = Pattern(Schema("roster")["$defs"]!["staffId"]!);
        var activity = Pattern(Schema("plan")["$defs"]!["activity"]!["properties"]!["id"]!);
        var school = Pattern(Schema("school")["properties"]!["id"]!);

        Gen.Char["ab09-A_ "].Array[0, 45].Select(c => new string(c)).Sample(text =>
            staff.IsMatch(text) == IsId(StaffId.From, text)
            && activity.IsMatch(text) == IsId(ActivityId.From, text)
            && school.IsMatch(text) == IsId(SchoolId.From, text));
    }

    [Fact]
    public void Pattern_OfAddresses_TakesWhatTheMailerTakes()
    {
        var pattern = Pattern(Schema("roster")["$defs"]!["mailAddress"]!);
        var part = Gen.Char["aB9.-+_@ é"].Array[0, 4].Select(c => new string(c));

        pattern.IsMatch("gv.1a@thbh2.example").ShouldBeTrue();
        Gen.Select(part, part, Gen.Int[0, 70], Gen.Int[0, 70], Gen.Int[0, 5]).Sample((user, host, longUser, longHost, hosts) =>
        {
            var domain = string.Concat(Enumerable.Repeat($"{host}{new string('h', longHost)}.", hosts));
            var address = $"{user}{new string('u', longUser)}@{domain}vn";
            return pattern.IsMatch(address) == MailAddress.IsValid(address);
        });
    }

    private static bool IsId<T>(Func<string, T> parse, string text)
    {
        try
        {
            parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool Fulfils(string schema, string text) =>
        JsonSchema.FromText(Schema(schema).ToJsonString())
            .Evaluate(JsonNode.Parse(text), new EvaluationOptions { RequireFormatValidation = true }).IsValid;

    /// <summary>The schema and every schema in it, <c>false</c> included.</summary>
    private static IEnumerable<JsonNode> Schemas(JsonNode schema) =>
        Inner(schema).SelectMany(Schemas).Prepend(schema);

    private static IEnumerable<JsonNode> Inner(JsonNode schema) => (schema as JsonObject ?? []).SelectMany(k => k.Key switch
    {
        "properties" or "$defs" => k.Value!.AsObject().Select(p => p.Value!),
        "allOf" => k.Value!.AsArray().Select(s => s!),
        "items" or "if" or "then" => [k.Value!],
        _ => Enumerable.Empty<JsonNode>(),
    });

    private static Regex Pattern(JsonNode schema) => new(schema["pattern"]!.ToString(), RegexOptions.None, TimeSpan.FromSeconds(5));

    private static IEnumerable<string> Names(JsonNode schema) => schema["enum"]!.AsArray().Select(n => n!.GetValue<string>());

    private static JsonNode Schema(string name) => JsonNode.Parse(File.ReadAllText(InData($"{name}.schema.json")))!;

    private static string InData(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);
}
