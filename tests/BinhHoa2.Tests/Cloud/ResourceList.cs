using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BinhHoa2.Tests.Cloud;

/// <summary>The compiled template as a table: each resource with its network, what it keeps, and what it costs.</summary>
internal static partial class ResourceList
{
    // What a type is billed by. A type that is not here has to be looked up before it is deployed.
    private static readonly Dictionary<string, string> Prices = new()
    {
        ["Microsoft.Authorization/roleAssignments"] = "free",
        ["Microsoft.Consumption/budgets"] = "free",
        ["Microsoft.DurableTask/schedulers"] = "per action",
        ["Microsoft.DurableTask/schedulers/taskHubs"] = "with the scheduler",
        ["Microsoft.Insights/actionGroups"] = "mails free up to 1,000 a month",
        ["Microsoft.Insights/components"] = "with the workspace",
        ["Microsoft.Insights/diagnosticSettings"] = "with the workspace",
        ["Microsoft.Insights/scheduledQueryRules"] = "per rule and month, the less often it runs the less",
        ["Microsoft.KeyVault/vaults"] = "per 10,000 operations",
        ["Microsoft.KeyVault/vaults/secrets"] = "with the vault",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "free",
        ["Microsoft.OperationalInsights/workspaces"] = "per GB taken in; 5 GB a month are free",
        ["Microsoft.Security/defenderForStorageSettings"] = "per account and month, and per GB scanned",
        ["Microsoft.Storage/storageAccounts"] = "per GB kept and per 10,000 operations",
        ["Microsoft.Storage/storageAccounts/blobServices"] = "with the account; versions and deleted blobs count as kept",
        ["Microsoft.Storage/storageAccounts/blobServices/containers"] = "with the account",
        ["Microsoft.Storage/storageAccounts/managementPolicies"] = "free",
        ["Microsoft.Storage/storageAccounts/tableServices"] = "with the account",
        ["Microsoft.Web/serverfarms"] = "free; its app pays",
        ["Microsoft.Web/sites"] = "per GB-second and execution; nothing while idle",
        ["Microsoft.Web/sites/basicPublishingCredentialsPolicies"] = "free",
        ["Microsoft.Web/sites/config"] = "free",
    };

    // Properties that say who reaches a resource, and properties that say how long something is kept.
    private static readonly string[] Network =
        ["publicNetworkAccess", "allowSharedKeyAccess", "DisableLocalAuth", "ipAllowlist", "httpsOnly", "allow"];
    private static readonly string[] Kept =
        ["retentionInDays", "dailyQuotaGb", "softDeleteRetentionInDays", "enablePurgeProtection", "days", "isVersioningEnabled", "rules"];

    public static string Of(CompiledTemplate compiled)
    {
        var text = new StringBuilder(
            """
            # Resources in Azure

            Written from the compiled `infra/azure` by a test; `UPDATE_GOLDEN=1` writes it anew. Where a value is a parameter, its name
            is given; the defaults are in `infra/azure/main.bicep`. Prices differ by region and over time, so the column says what is
            counted. The module `scheduler` is deployed with `DURABLE_BACKEND=azureManaged` only.

            | module | resource | role | network | kept | price |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var resource in compiled.Own())
        {
            text.Append(Row("main", resource));
        }

        foreach (var module in compiled.Modules)
        {
            foreach (var resource in compiled.ResourcesOf(module))
            {
                text.Append(Row(module, resource, compiled.Module(module)));
            }
        }

        return text.ToString();
    }

    private static string Row(string module, JsonElement resource, JsonElement? called = null)
    {
        var type = resource.GetProperty("type").GetString()!;
        var conditional = resource.TryGetProperty("condition", out var condition) ? $" if {Plain(condition)}" : "";
        var copies = resource.TryGetProperty("copy", out var copy) ? $" × {Count(copy, called!.Value)}" : "";
        string[] cells =
        [
            module,
            type["Microsoft.".Length..] + Sku(resource) + Name(resource) + conditional + copies,
            Roles(resource, type, called),
            Found(resource, Network),
            Found(resource, Kept),
            Prices.TryGetValue(type, out var price)
                ? price
                : throw new InvalidOperationException($"What does a {type} cost? Say it in {nameof(ResourceList)}."),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Sku(JsonElement resource) =>
        resource.TryGetProperty("sku", out var sku) ? $" {sku.GetProperty("name").GetString()}" : "";

    /// <summary>The last part of a resource's name, where it is not made from parameters.</summary>
    private static string Name(JsonElement resource) =>
        LiteralName().Match(resource.GetProperty("name").GetString()!) is { Success: true } match ? $" {match.Groups["name"].Value}" : "";

    private static string Count(JsonElement copy, JsonElement called)
    {
        var counted = Variable(copy.GetProperty("count"), called);
        var count = counted.ValueKind == JsonValueKind.Array ? counted.GetArrayLength() : counted.EnumerateObject().Count();
        return count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The roles a resource assigns; their ids are in a variable of its module.</summary>
    private static string Roles(JsonElement resource, string type, JsonElement? called)
    {
        if (type != "Microsoft.Authorization/roleAssignments")
        {
            return "–";
        }

        var ids = Variable(resource.GetProperty("properties").GetProperty("roleDefinitionId"), called!.Value).GetRawText();
        return string.Join(", ", RoleId().Matches(ids).Select(match => RoleNames.Of(match.Value)).Order(StringComparer.Ordinal));
    }

    /// <summary>The variable of a module that an expression names.</summary>
    private static JsonElement Variable(JsonElement expression, JsonElement called)
    {
        var name = VariableName().Match(expression.GetString()!).Groups["name"].Value;
        return called.GetProperty("template").GetProperty("variables").GetProperty(name);
    }

    /// <summary>The properties of these names, wherever they are in a resource.</summary>
    private static string Found(JsonElement resource, string[] names)
    {
        var found = resource.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? Leaves(properties, "")
                .Where(leaf => names.Contains(leaf.Name.Split('.')[^1]))
                .Select(leaf => $"{leaf.Name} {leaf.Value}")
                .ToList()
            : [];
        return found.Count == 0 ? "–" : string.Join("; ", found);
    }

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(property => Leaves(property.Value, $"{path}.{property.Name}".TrimStart('.')))
            : [(path, Plain(value))];

    /// <summary>A value as a table can show it; an expression without its brackets.</summary>
    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"`{Reference().Replace(value.GetString()!.Trim('[', ']'), "${name}")}`",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Plain)),
        _ => value.GetRawText(),
    };

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoleId();

    [GeneratedRegex(@"(^|, )'(?<name>[\w-]+)'\)\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LiteralName();

    [GeneratedRegex(@"(parameters|variables)\('(?<name>\w+)'\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"variables\('(?<name>\w+)'\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VariableName();
}
