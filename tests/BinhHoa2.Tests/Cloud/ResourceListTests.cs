using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud;

/// <summary>docs/azure-resources.md is written from the compiled template: what a change adds, opens or keeps shows there.</summary>
public sealed class ResourceListTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public async Task List_OfTheResources_IsThatOfTheTemplate()
    {
        var path = Path.Combine(DotNet.Repository, "docs", "azure-resources.md");
        var list = ResourceList.Of(compiled);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(path, list, TestContext.Current.CancellationToken);
        }

        File.Exists(path).ShouldBeTrue();
        list.ShouldBe(
            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"),
            "set UPDATE_GOLDEN=1 to take over, then review the diff");
    }
}
