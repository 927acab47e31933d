using System.Text.Json;

namespace BinhHoa2.Tests.Cloud;

/// <summary>Who reaches what the template keeps, for how long it can be brought back, and what is logged of it.</summary>
public sealed class TemplateStoresTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public void Storage_OfRecordsAndPackage_IsReachedByIdentitiesAlone()
    {
        var accounts = compiled.Resources("Microsoft.Storage/storageAccounts")
            .Select(account => account.GetProperty("properties"))
            .ToList();

        accounts.Count.ShouldBe(2);
        accounts.ShouldAllBe(account => !account.GetProperty("allowSharedKeyAccess").GetBoolean());
        accounts.ShouldAllBe(account => !account.GetProperty("allowBlobPublicAccess").GetBoolean());
        accounts.ShouldAllBe(account => account.GetProperty("minimumTlsVersion").GetString() == "TLS1_2");
    }

    [Fact]
    public void Package_OfTheApp_IsNotInTheAccountOfTheRecords()
    {
        compiled.ModuleParameters("app").GetProperty("deploymentContainerUrl").GetRawText().ShouldContain("'packages'");
        compiled.ResourcesOf("records").Select(resource => resource.GetProperty("type").GetString())
            .ShouldNotContain("Microsoft.Storage/storageAccounts/blobServices/containers");
    }

    [Fact]
    public void Blobs_OfTheRecords_CanBeBroughtBackForTheRecoveryDays()
    {
        var blobs = compiled.ResourcesOf("records")
            .Single(r => r.GetProperty("type").GetString() == "Microsoft.Storage/storageAccounts/blobServices")
            .GetProperty("properties");

        blobs.GetProperty("isVersioningEnabled").GetBoolean().ShouldBeTrue();
        blobs.GetProperty("deleteRetentionPolicy").GetProperty("days").GetString().ShouldBe("[parameters('recoveryDays')]");
        blobs.GetProperty("containerDeleteRetentionPolicy").GetProperty("days").GetString().ShouldBe("[parameters('recoveryDays')]");
    }

    [Fact]
    public void Versions_OfBlobs_EndAfterTheRecoveryDays() => Rule("earlierVersions")
        .GetProperty("actions").GetProperty("version").GetProperty("delete").GetProperty("daysAfterCreationGreaterThan").GetString()
        .ShouldBe("[parameters('recoveryDays')]");

    [Fact]
    public void Files_OfRepliesAndReports_EndAfterTheirRetentionAndNoOthers()
    {
        var rule = Rule("oldFiles");

        rule.GetProperty("filters").GetProperty("prefixMatch").EnumerateArray().Select(prefix => prefix.GetString())
            .ShouldBe(["records-evidence/", "records-reports/"]);
        rule.GetProperty("actions").GetProperty("baseBlob").GetProperty("delete").GetProperty("daysAfterCreationGreaterThan").GetString()
            .ShouldBe("[parameters('fileRetentionDays')]");
        compiled.Resource("Microsoft.Storage/storageAccounts/managementPolicies").GetProperty("properties").GetRawText()
            .ShouldContain("greater(parameters('fileRetentionDays'), 0)");
    }

    [Fact]
    public void Uploads_WithGigabytesToScan_AreScannedUpToThemAndTheAppWaitsForTheResult()
    {
        var scan = compiled.Resource("Microsoft.Security/defenderForStorageSettings");

        scan.GetProperty("condition").GetString().ShouldBe("[greater(parameters('malwareScanGB'), 0)]");
        scan.GetProperty("scope").GetString()!.ShouldContain("Microsoft.Storage/storageAccounts");
        scan.GetProperty("properties").GetProperty("malwareScanning").GetProperty("onUpload").GetProperty("capGBPerMonth").GetString()
            .ShouldBe("[parameters('malwareScanGB')]");
        compiled.ModuleParameters("app").GetProperty("settings").GetRawText()
            .ShouldContain("if(greater(parameters('malwareScanGB'), 0), createObject('Files__MalwareScan', 'Defender'), createObject())");
        compiled.Root.GetProperty("parameters").GetProperty("malwareScanGB").GetProperty("defaultValue").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("secrets", "AuditEvent", 1)]
    [InlineData("records", "StorageDelete", 2)]
    public void Log_OfAStore_GoesToTheWorkspace(string module, string category, int count)
    {
        var logs = compiled.ResourcesOf(module)
            .Where(r => r.GetProperty("type").GetString() == "Microsoft.Insights/diagnosticSettings")
            .Select(r => r.GetProperty("properties"))
            .ToList();

        logs.Count.ShouldBe(count);
        logs.ShouldAllBe(log => log.GetProperty("logs").EnumerateArray().Single().GetProperty("category").GetString() == category);
        logs.ShouldAllBe(log => log.GetProperty("workspaceId").GetString() == "[parameters('workspaceId')]");
    }

    [Fact]
    public void Telemetry_OfTheApp_IsWrittenByIdentityKeptForDaysAndCapped()
    {
        compiled.Resource("Microsoft.Insights/components").GetProperty("properties")
            .GetProperty("DisableLocalAuth").GetBoolean().ShouldBeTrue();
        var workspace = compiled.Resource("Microsoft.OperationalInsights/workspaces").GetProperty("properties");
        workspace.GetProperty("retentionInDays").GetString().ShouldBe("[parameters('retentionDays')]");
        workspace.GetProperty("workspaceCapping").GetProperty("dailyQuotaGb").GetRawText().ShouldContain("0.25");
    }

    private JsonElement Rule(string variable) =>
        compiled.Module("records").GetProperty("template").GetProperty("variables").GetProperty(variable).GetProperty("definition");
}
