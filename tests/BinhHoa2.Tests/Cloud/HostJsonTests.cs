using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Cloud;

/// <summary>host.json, which both hosts read.</summary>
public sealed class HostJsonTests
{
    private static readonly string HostJson = Path.Combine(Bicep.Repository(), "host.json");

    [Fact]
    public void File_WithoutCommentsOrTrailingCommas_IsPlainJson() => Should.NotThrow(Read().Dispose);

    [Theory]
    [InlineData("Host.Results")] // request telemetry, with the whole address
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointMiddleware")]
    [InlineData("Microsoft.Azure.WebJobs.Script.WebHost.Middleware.SystemTraceMiddleware")]
    [InlineData("System.Net.Http.HttpClient.Default.LogicalHandler")]
    [InlineData("Yarp.ReverseProxy.Forwarder.HttpForwarder")]
    [InlineData("Azure.Core")]
    public void Logging_ACategoryThatPrintsAddresses_IsSilentAboutRequests(string category) =>
        Logger(category).IsEnabled(LogLevel.Information).ShouldBeFalse();

    [Fact]
    public void Logging_FailedRequests_LeaveNoTelemetryEither() => Logger("Host.Results").IsEnabled(LogLevel.Error).ShouldBeFalse();

    [Theory]
    [InlineData("Function.Sweep.User")]
    [InlineData("BinhHoa2.Functions.Sweep")]
    public void Logging_TheAppsOwnWords_AreKept(string category) => Logger(category).IsEnabled(LogLevel.Information).ShouldBeTrue();

    [Fact]
    public void Telemetry_OfRequestsAndCalls_IsNotCollected()
    {
        using var file = Read();
        var insights = file.RootElement.GetProperty("logging").GetProperty("applicationInsights");

        insights.GetProperty("enableDependencyTracking").GetBoolean().ShouldBeFalse();
        insights.GetProperty("enableLiveMetrics").GetBoolean().ShouldBeFalse();
        insights.GetProperty("httpAutoCollectionOptions").GetProperty("enableHttpTriggerExtendedInfoCollection").GetBoolean()
            .ShouldBeFalse();
        insights.GetProperty("samplingSettings").GetProperty("isEnabled").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Telemetry_OfTheHostByOpenTelemetry_IsOff()
    {
        using var file = Read();

        // That mode writes the path of every request, and paths hold tokens; the app has its own telemetry.
        file.RootElement.EnumerateObject().ShouldNotContain(member =>
            member.Name.Equals("telemetryMode", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void DurableTask_FromTheFirstDay_HasNameVersionAndNoInputsInTraces()
    {
        using var file = Read();
        var durable = file.RootElement.GetProperty("extensions").GetProperty("durableTask");

        durable.GetProperty("hubName").GetString().ShouldBe("BinhHoa2");
        durable.GetProperty("defaultVersion").GetString().ShouldBe("2.2");
        durable.GetProperty("versionMatchStrategy").GetString().ShouldBe("CurrentOrOlder");
        durable.GetProperty("tracing").GetProperty("traceInputsAndOutputs").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void DurableTask_DistributedTracing_IsStatedToBeOff()
    {
        using var file = Read();
        var tracing = file.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("tracing");

        // The version decides, and it is heeded only where tracing is enabled; unstated, the extension advises one at every start.
        tracing.GetProperty("version").GetString().ShouldBe("None");
        tracing.GetProperty("distributedTracingEnabled").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Http_Routes_HaveNoPrefix()
    {
        using var file = Read();

        file.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString().ShouldBeEmpty();
    }

    private static JsonDocument Read() => JsonDocument.Parse(File.ReadAllText(HostJson));

    private static ILogger Logger(string category)
    {
        var logging = new ConfigurationBuilder().AddJsonFile(HostJson).Build().GetSection("logging");
        return LoggerFactory.Create(b => b.AddConfiguration(logging).AddProvider(new AcceptingLogs())).CreateLogger(category);
    }
}
