using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Cloud;

/// <summary>The alerts ask for what the app and its host really write: an alert on a name that does not exist never comes.</summary>
public sealed partial class AlertsTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    private static readonly Assembly[] App = [typeof(Sweeper).Assembly, typeof(Plan).Assembly];

    [Fact]
    public void Alerts_OfTheTemplate_AreThese() => Rules().Select(rule => Text(rule, "name")).ShouldBe(
        [
            "no-sweep",
            "sweep-failed",
            "orchestration-failed",
            "letter-unknown",
            "letter-refused",
            "letter-bounced",
            "setup-broken",
            "storage-outage",
        ]);

    [Fact]
    public void Query_EventName_IsThatOfOneLogMethodThatIsWritten()
    {
        var asked = Rules()
            .SelectMany(rule => EventName().Matches(Text(rule, "query")))
            .Select(match => match.Groups["name"].Value)
            .ToList();

        asked.ShouldBe(["SweepPartFailed", "Ambiguous", "Rejected", "Events", "SetupBroken", "StorageFailed"]);
        asked.ShouldAllBe(name => LogMethods().Count(method => method.Name == name) == 1);
        asked.ShouldAllBe(name => LogMethods().Single(method => method.Name == name).Level >= LogLevel.Information);
    }

    [Fact]
    public void Query_OfBounces_ReadsTheNumberOfTheMessage()
    {
        var query = Text(Rules().Single(rule => Text(rule, "name") == "letter-bounced"), "query");
        var message = LogMethods().Single(method => method.Name == "Events").Message;

        var parse = Parse().Match(query);
        parse.Success.ShouldBeTrue();
        message.ShouldContain($"{parse.Groups["before"].Value}{{Bounced}}{parse.Groups["after"].Value}");
    }

    [Fact]
    public void Query_OfSweeps_NamesFunctionsThatSweepAndWhoseEndIsLogged()
    {
        var query = Text(Rules().Single(rule => Text(rule, "name") == "no-sweep"), "query");
        var functions = App[0].GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .ToHashSet();

        var asked = FunctionName().Matches(query).Select(match => match.Groups["name"].Value).ToList();
        asked.ShouldBe(["DailySweep", "SweepNow"]);
        asked.ShouldBeSubsetOf(functions!);
        asked.ShouldAllBe(name => Logger($"Function.{name}").IsEnabled(LogLevel.Information));
    }

    [Fact]
    public void Query_OfOrchestrations_AsksForACategoryWhoseErrorsAreKept()
    {
        var query = Text(Rules().Single(rule => Text(rule, "name") == "orchestration-failed"), "query");

        query.ShouldContain("'Host.Triggers.DurableTask'");
        Logger("Host.Triggers.DurableTask").IsEnabled(LogLevel.Error).ShouldBeTrue();
    }

    [Fact]
    public void Chapter_OfAnAlert_IsInTheRunbook()
    {
        var headings = File.ReadAllLines(Path.Combine(DotNet.Repository, "docs", "runbook.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..].ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-'))
            .Select(letters => string.Concat(letters).Replace(' ', '-'))
            .ToList();

        Rules().Select(rule => Text(rule, "chapter")).Distinct().ShouldBeSubsetOf(headings);
    }

    [Fact]
    public void Budget_OfTheGroup_TellsTheOperatorBeforeItIsSpent()
    {
        var budget = compiled.Resource("Microsoft.Consumption/budgets").GetProperty("properties");

        budget.GetProperty("timeGrain").GetString().ShouldBe("Monthly");
        budget.GetProperty("notifications").EnumerateObject().Select(notice => notice.Value)
            .ShouldAllBe(notice => notice.GetProperty("enabled").GetBoolean() && notice.GetProperty("contactEmails").GetArrayLength() == 1);

        // It cannot be changed, so what the first deployment took is an output, which azd gives back to the next.
        const string FirstMonth = "[variables('firstMonth')]";
        compiled.ModuleParameters("budget").GetProperty("firstMonth").GetProperty("value").GetString().ShouldBe(FirstMonth);
        compiled.Root.GetProperty("outputs").GetProperty("BUDGET_START").GetProperty("value").GetString().ShouldBe(FirstMonth);
        compiled.Root.GetProperty("variables").GetProperty("firstMonth").GetString()
            .ShouldBe("[if(empty(parameters('budgetStart')), parameters('thisMonth'), parameters('budgetStart'))]");
    }

    private static IEnumerable<(string Name, string Message, LogLevel Level)> LogMethods() => App
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance))
        .Select(method => (method.Name, Log: method.GetCustomAttribute<LoggerMessageAttribute>()))
        .Where(method => method.Log is not null)
        .Select(method => (method.Log!.EventName ?? method.Name, method.Log.Message, method.Log.Level));

    private static ILogger Logger(string category)
    {
        var logging = new ConfigurationBuilder().AddJsonFile(Path.Combine(DotNet.Repository, "host.json")).Build().GetSection("logging");
        return LoggerFactory.Create(builder => builder.AddConfiguration(logging).AddProvider(new AcceptingLogs())).CreateLogger(category);
    }

    private static string Text(JsonElement rule, string property) => rule.GetProperty(property).GetString()!;

    private JsonElement.ArrayEnumerator Rules() =>
        compiled.Module("alerts").GetProperty("template").GetProperty("variables").GetProperty("rules").EnumerateArray();

    [GeneratedRegex(@"Properties\.EventName\) == '(?<name>\w+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventName();

    [GeneratedRegex(@"'Functions\.(?<name>\w+)' \(Succeeded", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"parse Message with \* '(?<before>[^']+)' Bounced:long '(?<after>[^']+)' \*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parse();
}
