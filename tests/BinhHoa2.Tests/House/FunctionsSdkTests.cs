using System.Text.Json;
using System.Xml.Linq;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.House;

/// <summary>
/// The targets and properties of the Functions SDK that are redefined, so that <c>dotnet run</c> starts the embedded host, exist.
/// </summary>
public sealed class FunctionsSdkTests
{
    private const string Sdk = "Microsoft.Azure.Functions.Worker.Sdk";

    private static readonly XElement Own = Load(Path.Combine(DotNet.Repository, "infra", "embedded", "Run.targets"));
    private static readonly XElement Theirs = Load(Path.Combine(Package(), "build", $"{Sdk}.targets"));

    [Theory]
    [InlineData("_FunctionsCheckForCoreTools")]
    [InlineData("_FunctionsComputeRunArguments")]
    [InlineData("_FunctionsComputeRunArgumentsWhenFuncNotExists")]
    public void Target_ThatIsRedefined_IsTheSdks(string name)
    {
        Targets(Own).ShouldContain(name);
        Targets(Theirs).ShouldContain(name);
    }

    [Fact]
    public void Property_ThatSkipsTheHostsExtensions_IsTheSdks() =>
        Theirs.Descendants().Where(element => element.Name.LocalName == "_FunctionsBuildEnabled").ShouldNotBeEmpty();

    [Fact]
    public async Task Run_OfTheApp_StartsTheEmbeddedHostWithItsPath()
    {
        var answer = await DotNet.RunAsync(
            TestContext.Current.CancellationToken,
            "msbuild", "functions", "-t:ComputeRunArguments", "-getProperty:RunCommand,RunArguments,_FunctionsBuildEnabled");
        using var json = JsonDocument.Parse(answer);
        var run = json.RootElement.GetProperty("Properties");

        Path.GetFileNameWithoutExtension(run.GetProperty("RunCommand").GetString()).ShouldBe("dotnet");
        run.GetProperty("RunArguments").GetString()!
            .ShouldContain("BinhHoa2.Embedded.dll\" \"" + Path.Combine(DotNet.Repository, "functions"));
        run.GetProperty("_FunctionsBuildEnabled").GetString().ShouldBe("false");
    }

    [Theory]
    [InlineData("_IsPublishing")] // dotnet publish
    [InlineData("_CommandLineDefinedOutputPath")] // dotnet build --output, as func start builds
    public async Task Build_ForMicrosoftsHost_HasItsExtensionsAndNotTheOtherHost(string property)
    {
        var answer = await DotNet.RunAsync(
            TestContext.Current.CancellationToken,
            "msbuild", "functions", $"-p:{property}=true", "-getProperty:_FunctionsBuildEnabled", "-getItem:ProjectReference");

        answer.ShouldContain("\"_FunctionsBuildEnabled\": \"true\"");
        answer.ShouldNotContain("infra/");
    }

    private static IEnumerable<string?> Targets(XElement project) =>
        project.Elements().Where(element => element.Name.LocalName == "Target").Select(element => element.Attribute("Name")?.Value);

    private static XElement Load(string file) => XDocument.Load(file).Root!;

    /// <summary>The folder of the restored package.</summary>
    private static string Package()
    {
        var file = Path.Combine(DotNet.Repository, "functions", "obj", "project.assets.json");
        using var assets = JsonDocument.Parse(File.ReadAllText(file));
        var library = assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Single(found => found.Name.StartsWith(Sdk + "/", StringComparison.Ordinal));
        return assets.RootElement.GetProperty("packageFolders").EnumerateObject()
            .Select(folder => Path.Combine(folder.Name, library.Value.GetProperty("path").GetString()!))
            .First(Directory.Exists);
    }
}
