using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>Marks by which plans, files and what was shown of them are known again.</summary>
public static class PlanMark
{
    /// <summary>The mark of a file that cannot be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The mark of the plans of a year as they are in force.</summary>
    public static string Of(SchoolSetup setup) => Of([setup.Plan, setup.OtherPlans, setup.EndedPlans, setup.PlanAdoptions]);

    /// <summary>
    /// The mark of a difference: the plans and the roster in force, the draft, and the day, which says what could still be asked about.
    /// </summary>
    public static string Of(SchoolSetup setup, PlanDraft draft, DateOnly today) => Of([Of(setup), setup.Roster, draft, today]);

    /// <summary>The mark of the end of a plan.</summary>
    public static string OfEnd(SchoolSetup setup, PlanId? plan, DateOnly today) =>
        Of([Of(setup), setup.Roster, plan?.Value ?? string.Empty, today]);

    /// <summary>The mark of a plan's file, however it is laid out.</summary>
    public static string OfFile(byte[] file)
    {
        try
        {
            return Of([JsonNode.Parse(file)?.ToJsonString() ?? Unreadable]);
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    private static string Of(object[] value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value, SchoolJson.Options))));
}
