using System.Text.Json;
using System.Text.RegularExpressions;

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
    [InlineData("AzureWebJobsDisableHomepage", "'true'")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "'true'")]
    [InlineData("AzureFunctionsJobHost__extensions__durableTask__hubName", "variables('hubName')")]
    public void Settings_OfTheHost_HaveTheirValue(string name, string value) => Settings().ShouldContain($"'{name}', {value}");

    [Fact]
    public void TaskHub_OfEachEnvironment_IsItsOwn() =>
        compiled.Root.GetProperty("variables").GetProperty("hubName").GetString().ShouldBe("[format('BinhHoa2{0}', parameters('name'))]");

    [Theory]
    [InlineData("WEBSITE_TIME_ZONE")] // does not work on this plan; dates are computed in code
    [InlineData("FUNCTIONS_WORKER_RUNTIME")] // refused by this plan; the runtime is the app's property
    [InlineData("AccountKey")]
    [InlineData("listKeys")]
    public void Template_WhatDoesNotBelong_IsNotThere(string text) => compiled.Root.GetRawText().ShouldNotContain(text);

    [Fact]
    public void Secrets_OfTheApp_AreInNoSettingButByReference()
    {
        var secure = compiled.Root.GetProperty("parameters").EnumerateObject()
            .Where(p => p.Value.GetProperty("type").GetString() == "securestring")
            .Select(p => p.Name)
            .ToArray();

        secure.ShouldBe(
            ["mailSendGridApiKey", "mailSendGridEventKey", "linksSecret", "linksPreviousSecret", "setupCode"], ignoreOrder: true);
        secure.ShouldAllBe(name => !Settings().Contains($"parameters('{name}')", StringComparison.Ordinal));
        compiled.Resources("Microsoft.KeyVault/vaults/secrets").Count.ShouldBe(secure.Length);
        Settings().ShouldContain("references");
    }

    [Theory]
    [InlineData("mail-sendgrid-eventkey", "keepsEventKey")]
    [InlineData("links-secret", "keepsLinksSecret")]
    [InlineData("links-previoussecret", "keepsPreviousSecret")]
    [InlineData("setup-code", "keepsSetupCode")]
    public void Secret_NotGiven_IsNeitherKeptNorReferredTo(string secret, string condition)
    {
        var kept = compiled.Resources("Microsoft.KeyVault/vaults/secrets")
            .Single(r => r.GetProperty("name").GetString()!.Contains($"'{secret}'", StringComparison.Ordinal));
        var references = compiled.Module("secrets").GetProperty("template").GetProperty("outputs").GetProperty("references")
            .GetProperty("value").GetString()!;

        kept.GetProperty("condition").GetString().ShouldBe($"[variables('{condition}')]");
        references.ShouldMatch(
            $@"if\(variables\('{condition}'\), createObject\('\w+', format\('@Microsoft\.KeyVault\([^)]*SecretName={secret}\)");
    }

    [Fact]
    public void SetupCode_OfTheTemplate_IsMadeByTheDeploymentAndGivenOutByNone()
    {
        compiled.Root.GetProperty("parameters").GetProperty("setupCode").GetProperty("defaultValue").GetString().ShouldBe("[newGuid()]");
        var given = compiled.ModuleParameters("secrets").GetProperty("setupCode").GetRawText();
        given.ShouldContain("if(parameters('setUpByPage')");
        given.ShouldContain("parameters('setupCode')");
        compiled.Root.GetProperty("outputs").GetRawText().ShouldNotContain("setup");
        File.ReadAllText(Path.ChangeExtension(Bicep.Main, "parameters.json")).ShouldNotContain("setupCode");
    }

    [Fact]
    public void Parameter_OfTheTemplate_IsDescribed() => compiled.Root.GetProperty("parameters").EnumerateObject()
        .ShouldAllBe(p => p.Value.GetProperty("metadata").GetProperty("description").GetString()!.EndsWith('.'));

    [Fact]
    public void Location_OfTheResources_IsAskedForWithSoutheastAsiaFirst()
    {
        var location = compiled.Root.GetProperty("parameters").GetProperty("location");

        location.TryGetProperty("defaultValue", out _).ShouldBeFalse();
        location.GetProperty("metadata").GetProperty("azd").GetProperty("type").GetString().ShouldBe("location");
        location.GetProperty("metadata").GetProperty("azd").GetProperty("default").GetString().ShouldBe("southeastasia");
    }

    [Fact]
    public void Names_BehindTheApp_DoNotFollowFromItsPublicName()
    {
        // Another seed, and in front: the hash cannot be continued from the one that is public.
        var variables = compiled.Root.GetProperty("variables");
        variables.GetProperty("innerToken").GetString().ShouldBe(
            "[uniqueString('inner', subscription().id, resourceGroup().id, parameters('name'))]");

        compiled.ModuleParameters("app").GetProperty("name").GetRawText().ShouldContain("publicToken");
        Regex.Count(compiled.Text, @"variables\('publicToken'\)").ShouldBe(1);
        new[] { "records", "packages", "secrets", "scheduler", "monitoring" }
            .Select(module => compiled.ModuleParameters(module).GetProperty("name").GetRawText())
            .ShouldAllBe(name => name.Contains("innerToken", StringComparison.Ordinal));
    }

    [Fact]
    public void Scheduler_OnlyWhenChosen_IsMadeAndConfigured()
    {
        compiled.Root.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "scheduler")
            .GetProperty("condition").GetString().ShouldBe("[variables('usesScheduler')]");
        Settings().ShouldMatch(@"if\(variables\('usesScheduler'\), createObject\('\w+__storageProvider__type', 'azureManaged'");
        compiled.Root.GetProperty("parameters").GetProperty("durableBackend").GetProperty("defaultValue").GetString()
            .ShouldBe("azureStorage");
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

    private string Settings() => compiled.ModuleParameters("app").GetProperty("settings").GetProperty("value").GetString()!;
}
