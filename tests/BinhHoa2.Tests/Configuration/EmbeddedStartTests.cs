using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Scenarios;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Configuration;

/// <summary>The app as the embedded host starts it: with this host's own defaults, and with a wrong setting.</summary>
public sealed class EmbeddedStartTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_InProcess_IsRefusedByTheSettingsName()
    {
        var options = new EmbeddedHostOptions
        {
            Assembly = typeof(Sweeper).Assembly,
            RunEntryPoint = true,
            Settings = new Dictionary<string, string?>
            {
                ["data"] = folder.File("data"),
                ["urls"] = "http://127.0.0.1:0",
                ["AzureWebJobsStorage"] = string.Empty,
                ["Embedded:StorageInMemory"] = "true",
                ["Clock:Start"] = "2021-10-11T06:00:00+07:00",
                ["Links:Secret"] = "@Microsoft.KeyVault(SecretUri=https://kv-truong.vault.azure.net/secrets/links/)",
            },
        };

        var refused = await Should.ThrowAsync<OptionsValidationException>(
            () => EmbeddedHost.StartAsync(options, TestContext.Current.CancellationToken));

        refused.Failures.ShouldHaveSingleItem().ShouldStartWith("Links:Secret is the text of a Key Vault reference");
    }

    [Fact]
    public async Task Start_OnTheConsole_SaysEachFaultInALineOfItsOwn()
    {
        var (exitCode, said) = await AppProcess.StartInVainAsync(
            folder.File("data"),
            TestContext.Current.CancellationToken,
            "Embedded:StorageInMemory=true",
            "Links:RequestsPerMinute=0",
            "Links:RefusalsPerMinute=0",
            "Reply:Files=0");

        exitCode.ShouldBe(1);
        var lines = said.Split('\n');
        lines.ShouldContain("Links:RequestsPerMinute must be at least 1");
        lines.ShouldContain("Links:RefusalsPerMinute must be at least 1");
        lines.ShouldContain("Reply:Files must be at least 1");
    }
}
