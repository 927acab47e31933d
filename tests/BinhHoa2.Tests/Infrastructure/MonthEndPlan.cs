using System.Text.Json.Nodes;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>The sample's plan without its spread: what gives no day is due on its month's last working day.</summary>
internal static class MonthEndPlan
{
    /// <summary>The same work and people as the sample's, by days that a test can name without a calendar.</summary>
    public static JsonObject Read()
    {
        var plan = JsonNode.Parse(File.ReadAllText(SampleSchool.PlanPath))!.AsObject();
        plan.Remove("spreadDueDays").ShouldBeTrue("the sample spreads its days");
        return plan;
    }

    /// <returns>The path.</returns>
    public static string WriteTo(string path)
    {
        File.WriteAllText(path, Read().ToJsonString());
        return path;
    }
}
