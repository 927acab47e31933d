using System.Reflection;
using System.Text.Json;
using BinhHoa2.Functions.Sweep;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace BinhHoa2.Tests.Cloud;

/// <summary>What <c>dotnet publish functions</c> makes is a folder the Functions host takes, and nothing more.</summary>
public sealed class PublishTests(PublishedApp app) : IClassFixture<PublishedApp>
{
    /// <summary>The functions of the source.</summary>
    public static TheoryData<string> Names => [.. Methods().Select(NameOf).Order()];

    [Theory]
    [InlineData("BinhHoa2.Functions.dll")]
    [InlineData("BinhHoa2.Functions.runtimeconfig.json")]
    [InlineData("host.json")]
    [InlineData("worker.config.json")]
    [InlineData("functions.metadata")]
    [InlineData("extensions.json")]
    [InlineData(".azurefunctions/function.deps.json")]
    [InlineData(".azurefunctions/Microsoft.Azure.WebJobs.Extensions.DurableTask.dll")]
    [InlineData(".azurefunctions/Microsoft.Azure.WebJobs.Extensions.FunctionMetadataLoader.dll")]
    [InlineData("data/ke-hoach-2021-2022.json")]
    public void Folder_OfTheApp_Has(string file) => app.Files.ShouldContain(file);

    [Theory]
    [InlineData("Embedded")]
    [InlineData("Simulation")]
    [InlineData("Commands")]
    [InlineData("NCrontab")]
    [InlineData("Spectre")]
    [InlineData("AngleSharp")]
    public void Folder_OfTheApp_HasNothingOfTheEmbeddedHost(string name) => app.Files.ShouldNotContain(file =>
        file.Contains(name, StringComparison.OrdinalIgnoreCase) && !file.StartsWith(".azurefunctions/", StringComparison.Ordinal));

    [Fact]
    public void Metadata_OfTheFunctions_NamesThoseOfTheSourceAndNoOther() =>
        app.Functions.Select(function => function.GetProperty("name").GetString()).Order().ShouldBe(Names.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public void Metadata_OfAFunction_HasItsTrigger(string name)
    {
        var method = Methods().Single(method => NameOf(method) == name);
        var trigger = method.GetParameters().Select(TriggerOf).OfType<TriggerBindingAttribute>().Single();
        var function = app.Functions.Single(function => function.GetProperty("name").GetString() == name);

        function.GetProperty("entryPoint").GetString().ShouldBe($"{method.DeclaringType!.FullName}.{method.Name}");
        Published(function).ShouldBe(Expected(trigger));
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(Sweeper).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FunctionAttribute)));

    private static string NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static TriggerBindingAttribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttribute<TriggerBindingAttribute>();

    private static string Expected(TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute http => $"httpTrigger {http.AuthLevel} {string.Join(',', http.Methods ?? [])} {http.Route}",
        TimerTriggerAttribute timer => $"timerTrigger {timer.Schedule}",
        OrchestrationTriggerAttribute => "orchestrationTrigger",
        ActivityTriggerAttribute => "activityTrigger",
        _ => throw new InvalidOperationException($"{trigger.GetType().Name} is new; say here what the metadata should have of it."),
    };

    private static string Published(JsonElement function)
    {
        var trigger = function.GetProperty("bindings").EnumerateArray()
            .Single(binding => Text(binding, "type").EndsWith("Trigger", StringComparison.Ordinal));
        return Text(trigger, "type") switch
        {
            "httpTrigger" => $"httpTrigger {Text(trigger, "authLevel")} {Verbs(trigger)} {Text(trigger, "route")}",
            "timerTrigger" => $"timerTrigger {Text(trigger, "schedule")}",
            var other => other,
        };
    }

    private static string Text(JsonElement binding, string property) =>
        binding.TryGetProperty(property, out var value) ? value.GetString()! : "";

    private static string Verbs(JsonElement trigger) => trigger.TryGetProperty("methods", out var methods)
        ? string.Join(',', methods.EnumerateArray().Select(method => method.GetString()))
        : "";
}
