using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud.Runbook;

/// <summary>
/// docs/runbook.md is followed: every block of commands is run as it stands against the embedded host, here or in
/// <see cref="RunbookStartsTests"/>, or is of Azure alone.
/// </summary>
public sealed class RunbookTests : IAsyncLifetime
{
    /// <summary>Blocks that need Azure, each with what of it no machine of one's own has.</summary>
    private static readonly Dictionary<string, string> OfAzureAlone = new()
    {
        ["Runbook 1"] = "reads the values of a deployment; the embedded host's are the third block",
        ["First deployment 1"] = "makes azd's environment and deploys; its check is the second block",
        ["First deployment 3"] = "deploys a school that sets itself up by page",
        ["First deployment 4"] = "reads the page's one-time code in the key vault",
        ["Keys rotated 1"] = "provisions a secret and restarts the app; the embedded form is the second block",
        ["The school's year rolled over 1"] = "deploys files; the sweep after it is the second block",
        ["Month stuck 3"] = "queries the workspace and restarts the app",
        ["Provider down 1"] = "queries the workspace",
        ["Storage throttled 1"] = "reads a metric of the storage account",
        ["Uploads scanned 1"] = "provisions and asks Defender for Storage",
        ["Uploads scanned 2"] = "queries the workspace",
        ["Uploads scanned 3"] = "deletes a blob with a role of Azure",
        ["Uploads scanned 4"] = "asks Defender for Storage",
        ["Backup and restore 1"] = "assigns roles of Azure",
        ["Backup and restore 2"] = "copies a blob's earlier version, which Azurite does not keep",
        ["Backup and restore 3"] = "reads the table with a role of Azure; the embedded form is the fourth block",
        ["Cost 1"] = "reads the budget and a metric of the app",
    };

    private static readonly string[] TriedHere = ["The school's year rolled over 2", "Link ended 1", "Month stuck 1", "Month stuck 2"];

    private readonly Shell shell = new();
    private RunningSchool school = null!;

    private IReadOnlyList<(string Name, string Value)> Variables =>
        [("url", $"{school.Host.BaseAddress}".TrimEnd('/')), ("key", RunningSchool.FunctionKey)];

    public async ValueTask InitializeAsync()
    {
        school = await RunningSchool.StartAsync(new DateTimeOffset(2021, 10, 12, 8, 0, 0, TimeSpan.FromHours(7)));
    }

    public async ValueTask DisposeAsync()
    {
        await school.DisposeAsync();
        shell.Dispose();
    }

    [Fact]
    public void Block_OfTheRunbook_IsTriedOrOfAzureAlone() =>
        RunbookText.Blocks.Keys.Order().ShouldBe([.. OfAzureAlone.Keys.Concat(TriedHere).Concat(RunbookStartsTests.Tried).Order()]);

    /// <summary>A command that could be tried does not hide in a block that is not.</summary>
    [Fact]
    public void Block_OfAzureAlone_HasCommandsOfAzureAlone()
    {
        foreach (var name in OfAzureAlone.Keys)
        {
            RunbookText.Blocks[name].ShouldSatisfyAllConditions(
                block => block.Split(' ', '\n', '(').ShouldContain(word => word == "az" || word == "azd", name),
                block => block.Split(' ', '\n', '(').ShouldNotContain(word => word == "curl" || word == "dotnet" || word == "cp", name));
        }
    }

    [Fact]
    public async Task YearRolledOver_TheSweepAfterIt_TakesTheFilesOverAtOnce()
    {
        await school.ChangeRosterAsync(roster => roster["people"]!.AsArray()
            .Single(p => (string?)p!["id"] == "gv-1a")!["name"] = "Giáo viên mới");

        var answers = await RunAsync("The school's year rolled over 2");

        answers.Single()["started"].ShouldNotBeNull();
        (await school.BoardPageAsync()).Body!.TextContent.ShouldNotContain("Tệp mới chưa được đưa vào sử dụng");
    }

    [Fact]
    public async Task LinkEnded_OfAPerson_EndsTheMonthsAndMailsANewLink()
    {
        await school.SweepAsync();
        await school.IdleAsync();
        school.Mail.ReadArrived();

        var answers = await RunAsync("Link ended 1");

        answers.Single()["ended"]!.AsArray().Select(m => (string?)m).ShouldBe(["2021-10"]);
        await school.IdleAsync();
        school.Mail.ReadArrived().ShouldHaveSingleItem().To.ShouldBe("gv.1a@thbh2.example");
    }

    [Fact]
    public async Task MonthStuck_SweepAndYear_StartTheMonthAndShowItsState()
    {
        var answers = await RunAsync("Month stuck 1");

        answers.Count.ShouldBe(2);
        answers[0]["started"]!.AsArray().Count.ShouldBeGreaterThan(0);
        answers[1]["months"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task MonthStuck_Health_SaysWhatWorksAndOneWordForAMonitor()
    {
        await school.SweepAsync();

        var (exit, output) = await shell.RunAsync(RunbookText.Blocks["Month stuck 2"], Variables);

        exit.ShouldBe(0, output);
        output.ShouldEndWith("ok");
        JsonNode.Parse(output[..^2])!["parts"].ShouldNotBeNull().AsArray().ShouldNotBeEmpty();
    }

    /// <summary>Runs a block of calls to the app; the JSON of their answers follows one after the other.</summary>
    private async Task<IReadOnlyList<JsonNode>> RunAsync(string block)
    {
        var (exit, output) = await shell.RunAsync(RunbookText.Blocks[block], Variables);
        exit.ShouldBe(0, output);
        return Values(output);
    }

    private static List<JsonNode> Values(string output)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        var values = new List<JsonNode>();
        while (reader.Read())
        {
            values.Add(JsonNode.Parse(ref reader).ShouldNotBeNull());
        }

        return values;
    }
}
