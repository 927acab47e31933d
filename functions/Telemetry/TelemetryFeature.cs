using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using BinhHoa2.Shared.Configuration;
using BinhHoa2.Shared.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BinhHoa2.Functions.Telemetry;

/// <summary>Registers what exports spans and metrics.</summary>
public static class TelemetryFeature
{
    private const int ConsoleIntervalMilliseconds = 10_000;

    /// <summary>
    /// Exports the app's own spans and metrics where the settings say. No other source is subscribed to: those of ASP.NET Core, of
    /// the HTTP client, of Azure's clients and of the durable packages write paths and ids, and paths hold tokens.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = TelemetryOptions.From(configuration);
        services.AddChecked(options, o => o.Faults());
        if (options.IsOn && !options.Faults().Any())
        {
            services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("binhhoa2"))
                .WithTracing(tracing => tracing.AddSchool().AddExporters(options))
                .WithMetrics(metrics => metrics.AddSchool().AddExporters(options));
        }

        return services;
    }

    /// <summary>Subscribes to the app's spans.</summary>
    public static TracerProviderBuilder AddSchool(this TracerProviderBuilder tracing) => tracing.AddSource(SchoolTelemetry.Name);

    /// <summary>Subscribes to the app's instruments.</summary>
    public static MeterProviderBuilder AddSchool(this MeterProviderBuilder metrics) => metrics.AddMeter(SchoolTelemetry.Name);

    private static void AddExporters(this TracerProviderBuilder tracing, TelemetryOptions options)
    {
        if (options.OtlpEndpoint is not null)
        {
            tracing.AddOtlpExporter();
        }

        if (options.InsightsConnection is not null)
        {
            tracing.AddAzureMonitorTraceExporter(insights => Configure(insights, options));
        }

        if (options.ToConsole)
        {
            tracing.AddConsoleExporter();
        }

        // Behind the exporters, one of which brings a sampler of its own.
        tracing.SetSampler(new SpanRateSampler(TimeProvider.System));
    }

    private static void AddExporters(this MeterProviderBuilder metrics, TelemetryOptions options)
    {
        if (options.OtlpEndpoint is not null)
        {
            metrics.AddOtlpExporter();
        }

        if (options.InsightsConnection is not null)
        {
            metrics.AddAzureMonitorMetricExporter(insights => Configure(insights, options));
        }

        if (options.ToConsole)
        {
            metrics.AddConsoleExporter((_, reader) =>
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = ConsoleIntervalMilliseconds);
        }
    }

    /// <summary>Turns off what the exporter collects besides: none of it is in the list of <c>docs/telemetry.md</c>.</summary>
    private static void Configure(AzureMonitorExporterOptions insights, TelemetryOptions options)
    {
        insights.ConnectionString = options.InsightsConnection;
        insights.Credential = options.InsightsByIdentity
            ? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.InsightsClientId })
            : null;
        insights.DisableOfflineStorage = true;
        insights.EnableLiveMetrics = false;
        insights.EnablePerformanceCounters = false;
        insights.EnableStandardMetrics = false;
    }
}
