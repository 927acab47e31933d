using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Embedded;

/// <summary>What host.json says about versions is done by the embedded host as by the cloud's, or refused at the start.</summary>
public sealed class HostJsonVersionTests
{
    [Theory]
    [InlineData("versionMatchStrategy", "None")]
    [InlineData("versionMatchStrategy", "Strict")]
    [InlineData("versionFailureStrategy", "Fail")]
    public void Read_AStrategyThisHostDoesNotHave_IsRefusedByName(string setting, string value) =>
        Should.Throw<HostStartException>(() => Read(setting, value)).Message.ShouldContain($"{setting} là \"{value}\"");

    [Theory]
    [InlineData("versionMatchStrategy", "CurrentOrOlder")]
    [InlineData("versionFailureStrategy", "reject")]
    public void Read_AStrategyThisHostHas_IsTaken(string setting, string value) => Read(setting, value).DefaultVersion.ShouldBe("3.1");

    private static HostJson Read(string setting, string value)
    {
        using var folder = new TempFolder();
        var durableTask = $$"""{ "defaultVersion": "3.1", "{{setting}}": "{{value}}" }""";
        File.WriteAllText(folder.File("host.json"), $$"""{ "version": "2.0", "extensions": { "durableTask": {{durableTask}} } }""");
        return HostJson.Read(folder.Path);
    }
}
