using System.Text.RegularExpressions;
using BinhHoa2.Functions.Telemetry;
using BinhHoa2.Shared.Telemetry;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>What leaves by the exporters of the settings, and what becomes of the app when none of it arrives.</summary>
[Collection(nameof(TelemetryTests))]
public sealed partial class ExportTests
{
    private const string Probe = "binhhoa2.probe";

    [Fact]
    public async Task Otlp_Configured_GetsSpansAndMetricsOfTheApp()
    {
        await using var collector = await Collector.StartAsync();

        Export((TelemetryOptions.OtlpSetting, collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        collector.Taken.ShouldContain(SpanNames.Sweep);
        collector.Taken.ShouldContain(Probe);
    }

    [Fact]
    public async Task Insights_Configured_GetsSpansAndMetricsOfTheAppAndNoOther()
    {
        await using var collector = await Collector.StartAsync();

        Export((
            TelemetryOptions.InsightsSetting,
            $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={collector.Address}/;LiveEndpoint={collector.Address}/"));

        collector.Taken.ShouldContain($"\"name\":\"{SpanNames.Sweep}\"");
        MetricName().Matches(collector.Taken).Select(match => match.Groups["name"].Value).Distinct()
            .ShouldBe(["_OTELRESOURCE_", Probe], "the exporter's word on the program itself, and the app's");
    }

    [Fact]
    public async Task Exporter_WhoseCollectorIsDown_FailsNoRequestAndDelaysNoStop()
    {
        var start = TimeProvider.System.GetTimestamp();
        await using (var school = await RunningSchool.StartAsync(
            new DateTimeOffset(2021, 10, 8, 7, 0, 0, TimeSpan.FromHours(7)),
            new() { [TelemetryOptions.OtlpSetting] = "http://127.0.0.1:1" }))
        {
            school.Get<TracerProvider>().ShouldNotBeNull("the app's own Program registers it");
            (await school.Http.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe("ok");
            school.Get<MeterProvider>().ForceFlush(timeoutMilliseconds: 5000);
            start = TimeProvider.System.GetTimestamp();
        }

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static void Export(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build();
        using var app = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddTelemetry(configuration)
            .BuildServiceProvider();
        var (tracer, meter) = (app.GetRequiredService<TracerProvider>(), app.GetRequiredService<MeterProvider>());

        SchoolTelemetry.Start(SpanNames.Sweep)!.Dispose();
        SchoolTelemetry.Meter.CreateCounter<long>(Probe).Add(1);
        tracer.ForceFlush();
        meter.ForceFlush();
    }

    [GeneratedRegex("""
        "metrics":\[\{"name":"(?<name>[^"]+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex MetricName();
}
