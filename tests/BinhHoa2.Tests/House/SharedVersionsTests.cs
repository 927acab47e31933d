using System.Text.Json;

namespace BinhHoa2.Tests.House;

/// <summary>The embedded host and the app use the same versions, because a process loads each assembly once.</summary>
public sealed class SharedVersionsTests
{
    [Fact]
    public void Packages_OfHostAndApp_AreOfOneVersion()
    {
        var host = Packages("BinhHoa2.Embedded");
        var app = Packages("BinhHoa2.Functions");

        host.Keys.Intersect(app.Keys).ShouldContain("Microsoft.Azure.Functions.Worker");
        app.Where(package => host.TryGetValue(package.Key, out var version) && version != package.Value).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Packages(string program)
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, program + ".deps.json")));
        return dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Split('/'))
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
