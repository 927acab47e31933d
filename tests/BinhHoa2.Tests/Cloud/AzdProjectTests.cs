using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud;

/// <summary>azure.yaml, which <c>azd up</c> reads from the folder it is run in.</summary>
public sealed partial class AzdProjectTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(DotNet.Repository, "azure.yaml"));

    [Fact]
    public void Project_OfTheRepository_IsDescribedAtTheRootAlone() =>
        Directory.EnumerateFiles(Path.Combine(DotNet.Repository, "infra"), "azure.yaml", SearchOption.AllDirectories).ShouldBeEmpty();

    [Fact]
    public void Template_OfTheProject_IsNamed() => Value("metadata", "template").ShouldNotBeNullOrEmpty();

    [Fact]
    public void Infrastructure_OfTheProject_IsTheBicepFile() =>
        File.Exists(Path.Combine(DotNet.Repository, Value("infra", "path"), Value("infra", "module") + ".bicep")).ShouldBeTrue();

    [Fact]
    public void Service_OfTheProject_IsTheFunctionsProject() =>
        Directory.EnumerateFiles(Path.Combine(DotNet.Repository, Value("functions", "project")), "*.csproj").ShouldHaveSingleItem();

    [Fact]
    public void State_OfAnEnvironment_IsIgnoredByGit() =>
        File.ReadAllLines(Path.Combine(DotNet.Repository, ".gitignore")).ShouldContain(".azure/");

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/runbook.md")]
    [InlineData(".github/workflows/deploy.yml")]
    public void Command_InAText_IsRunFromTheRoot(string file)
    {
        var text = File.ReadAllText(Path.Combine(DotNet.Repository, file));

        text.ShouldContain("azd ");
        text.ShouldNotContain("--cwd");
        text.ShouldNotContain("working-directory: infra/azure");
    }

    [Theory]
    [InlineData("docs/runbook.md")]
    [InlineData(".github/workflows/deploy.yml")]
    public void Variable_OfTheParameters_IsInTheText(string file)
    {
        var parameters = File.ReadAllText(Path.ChangeExtension(Bicep.Main, "parameters.json"));
        var text = File.ReadAllText(Path.Combine(DotNet.Repository, file));

        var variables = Variable().Matches(parameters).Select(match => match.Groups["name"].Value).ToList();
        variables.ShouldContain("MAIL_FROM_ADDRESS");
        variables.Where(name => !name.StartsWith("AZURE_", StringComparison.Ordinal))
            .Where(name => !text.Contains(name, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    /// <summary>The value of a key under the first line that is the section's name.</summary>
    private static string Value(string section, string key) => Lines
        .SkipWhile(line => line.Trim() != section + ":")
        .Skip(1)
        .First(line => line.TrimStart().StartsWith(key + ":", StringComparison.Ordinal))
        .Split(':', 2)[1]
        .Trim();

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
