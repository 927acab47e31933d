using System.Text.Json;

namespace BinhHoa2.Tests.Cloud;

public sealed class BicepTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public void Build_OfTheTemplate_SucceedsWithoutAWarning()
    {
        compiled.Errors.ShouldBeEmpty();
        compiled.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Lint_OfTheTemplate_FindsNothing()
    {
        var (exitCode, output, errors) = await Bicep.RunAsync("lint", Bicep.Main);

        (output + errors).ShouldBeEmpty();
        exitCode.ShouldBe(0);
    }

    [Fact]
    public void Storage_OnlyIdentities_CanReachIt()
    {
        var properties = compiled.Resource("Microsoft.Storage/storageAccounts").GetProperty("properties");

        properties.GetProperty("allowSharedKeyAccess").GetBoolean().ShouldBeFalse();
        properties.GetProperty("allowBlobPublicAccess").GetBoolean().ShouldBeFalse();
        properties.GetProperty("minimumTlsVersion").GetString().ShouldBe("TLS1_2");
    }

    [Theory]
    [InlineData("b7e6dc6d-f1e8-4753-8033-0f276bb0955b")] // Storage Blob Data Owner
    [InlineData("974c5e8b-45b9-4653-ba55-5f855dd0fb88")] // Storage Queue Data Contributor
    [InlineData("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")] // Storage Table Data Contributor
    [InlineData("4633458b-17de-408a-b874-0445c86b69e6")] // Key Vault Secrets User
    [InlineData("3913510d-42f4-4e42-8a64-420c390055eb")] // Monitoring Metrics Publisher
    public void Identity_OfTheApp_HasTheRole(string role) => compiled.Root.GetRawText().ShouldContain(role);

    [Fact]
    public void App_OnFlexConsumption_RunsDotnetIsolated10()
    {
        compiled.Resource("Microsoft.Web/serverfarms").GetProperty("sku").GetProperty("name").GetString().ShouldBe("FC1");
        var runtime = App().GetProperty("properties").GetProperty("functionAppConfig").GetProperty("runtime");
        runtime.GetProperty("name").GetString().ShouldBe("dotnet-isolated");
        runtime.GetProperty("version").GetString().ShouldBe("10.0");
    }

    [Fact]
    public void App_ForEverything_UsesItsOwnIdentity()
    {
        var app = App();
        var deployment = app.GetProperty("properties").GetProperty("functionAppConfig").GetProperty("deployment").GetProperty("storage");

        app.GetProperty("identity").GetProperty("type").GetString().ShouldBe("UserAssigned");
        deployment.GetProperty("authentication").GetProperty("type").GetString().ShouldBe("UserAssignedIdentity");
        app.GetProperty("properties").TryGetProperty("keyVaultReferenceIdentity", out _).ShouldBeTrue();
    }

    [Fact]
    public void App_FromOutside_TakesOnlyHttpsAndNoPasswords()
    {
        var properties = App().GetProperty("properties");
        var site = properties.GetProperty("siteConfig");

        properties.GetProperty("httpsOnly").GetBoolean().ShouldBeTrue();
        site.GetProperty("minTlsVersion").GetString().ShouldBe("1.2");
        site.GetProperty("ftpsState").GetString().ShouldBe("Disabled");
        var basic = compiled.Resources("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        basic.Count.ShouldBe(2);
        basic.ShouldAllBe(p => !p.GetProperty("properties").GetProperty("allow").GetBoolean());
    }

    [Theory]
    [InlineData("AzureWebJobsStorage__accountName")]
    [InlineData("AzureWebJobsStorage__credential")]
    [InlineData("AzureWebJobsStorage__clientId")]
    [InlineData("AzureWebJobsDisableHomepage")]
    [InlineData("Mail__Provider")]
    [InlineData("Mail__SendGrid__ApiKey")]
    [InlineData("Mail__FromAddress")]
    [InlineData("Mail__FromName")]
    [InlineData("Plan__File")]
    [InlineData("Roster__File")]
    [InlineData("School__File")]
    [InlineData("Links__BaseAddress")]
    [InlineData("Links__Secret")]
    public void Settings_TheAppReads_AreThere(string name) => Settings().ShouldContain($"'{name}'");

    [Theory]
    [InlineData("WEBSITE_TIME_ZONE")] // does not work on this plan; dates are computed in code
    [InlineData("FUNCTIONS_WORKER_RUNTIME")] // refused by this plan; the runtime is the app's property
    [InlineData("AccountKey")]
    [InlineData("listKeys")]
    public void Template_WhatDoesNotBelong_IsNotThere(string text) => compiled.Root.GetRawText().ShouldNotContain(text);

    [Fact]
    public void Secrets_InSettings_AreReferencesIntoTheVault()
    {
        var secure = compiled.Root.GetProperty("parameters").EnumerateObject()
            .Where(p => p.Value.GetProperty("type").GetString() == "securestring")
            .Select(p => p.Name)
            .ToArray();

        secure.ShouldBe(["mailSendGridApiKey", "linksSecret"], ignoreOrder: true);
        secure.ShouldAllBe(name => !Settings().Contains($"parameters('{name}')", StringComparison.Ordinal));
        compiled.Resources("Microsoft.KeyVault/vaults/secrets").Count.ShouldBe(2);
        compiled.Root.GetRawText().ShouldContain("@Microsoft.KeyVault(VaultName=");
    }

    [Fact]
    public void ParametersFile_EveryName_IsAParameterOfTheTemplate()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(Bicep.Main, "parameters.json")));
        var declared = compiled.Root.GetProperty("parameters").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        var given = file.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).ToArray();

        given.ShouldBeSubsetOf(declared.Keys);
        declared.Where(p => !p.Value.TryGetProperty("defaultValue", out _)).Select(p => p.Key).ShouldBeSubsetOf(given);
    }

    private JsonElement App() => compiled.Resource("Microsoft.Web/sites");

    private string Settings() => compiled.ModuleParameters("app").GetProperty("settings").GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal);
}
