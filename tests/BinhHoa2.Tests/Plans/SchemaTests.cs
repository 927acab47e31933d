using System.Text.Json.Nodes;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Plans;

/// <summary>The schemas an editor checks by say the same as the readers.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void PlanSchema_Names_AreTheCodes()
    {
        var schema = Schema("plan.schema.json");

        Names(schema["$defs"]!["role"]!["enum"]!).ShouldBe(Enum.GetNames<Role>());
        Names(schema["$defs"]!["activity"]!["properties"]!["review"]!["enum"]!).ShouldBe(Enum.GetNames<Review>());
    }

    [Fact]
    public void RosterSchema_Roles_AreTheCodes() =>
        Names(Schema("roster.schema.json")["properties"]!["people"]!["items"]!["properties"]!["role"]!["enum"]!).ShouldBe(Enum.GetNames<Role>());

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(n => n!.GetValue<string>());

    private static JsonNode Schema(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", file)))!;
}
