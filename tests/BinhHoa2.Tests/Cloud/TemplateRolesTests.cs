using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud;

/// <summary>The roles of the app's identity are what the app and its host call, each on the one resource, and nothing else.</summary>
public sealed partial class TemplateRolesTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public void Roles_OnTheRecords_AreThoseOfTheClientsAndTheHost()
    {
        var clients = typeof(SchoolStorage).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.PropertyType)
            .ToHashSet();
        clients.ShouldBe([typeof(TableClient), typeof(BlobContainerClient)], ignoreOrder: true);
        DurableStore().ShouldBe("AzureStorage"); // its queues

        Assigned("records").ShouldBe(
            ["Storage Blob Data Owner", "Storage Queue Data Contributor", "Storage Table Data Contributor"]);
    }

    [Fact]
    public void Role_OnTheQueues_IsAssignedOnlyWhileOrchestrationsAreKeptThere()
    {
        var conditional = Assignments("records").Single(assignment => assignment.TryGetProperty("condition", out _));

        conditional.GetProperty("condition").GetString().ShouldBe("[parameters('keepsOrchestrations')]");
        conditional.GetProperty("name").GetString()!.ShouldContain("queueDataContributor");
        compiled.ModuleParameters("records").GetProperty("keepsOrchestrations").GetProperty("value").GetString()
            .ShouldBe("[not(variables('usesScheduler'))]");
    }

    [Fact]
    public void Roles_OnThePackage_AreOfItsContainerAlone()
    {
        Assigned("packages").ShouldBe(["Storage Blob Data Contributor"]);
        Assignments("packages").Single().GetProperty("scope").GetString()!.ShouldContain("blobServices/containers");
    }

    [Theory]
    [InlineData("secrets", "Key Vault Secrets User")]
    [InlineData("monitoring", "Monitoring Metrics Publisher")]
    [InlineData("scheduler", "Durable Task Data Contributor")]
    public void Role_OnAResource_IsTheOneItsUseNeeds(string module, string role) => Assigned(module).ShouldBe([role]);

    [Fact]
    public void Roles_OfTheTemplate_AreInTheseModulesAlone() =>
        compiled.Modules.Where(module => Assignments(module).Any())
            .ShouldBe(["monitoring", "packages", "records", "scheduler", "secrets"], ignoreOrder: true);

    [Fact]
    public void Role_OfTheTemplate_IsAssignedOnAResourceAndNotOnTheGroup() =>
        compiled.Resources("Microsoft.Authorization/roleAssignments")
            .ShouldAllBe(assignment => assignment.GetProperty("scope").GetString()!.Length > 0);

    private static string DurableStore()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(DotNet.Repository, "host.json")));
        return host.RootElement.GetProperty("extensions").GetProperty("durableTask")
            .GetProperty("storageProvider").GetProperty("type").GetString()!;
    }

    private IEnumerable<JsonElement> Assignments(string module) =>
        compiled.ResourcesOf(module).Where(r => r.GetProperty("type").GetString() == "Microsoft.Authorization/roleAssignments");

    /// <summary>The names of the roles a module assigns; the ids are its variables or in them.</summary>
    private IReadOnlyList<string> Assigned(string module)
    {
        var text = compiled.Module(module).GetRawText();
        Assignments(module).ShouldNotBeEmpty();
        return [.. Guids().Matches(text).Select(match => RoleNames.Of(match.Value)).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Guids();
}
