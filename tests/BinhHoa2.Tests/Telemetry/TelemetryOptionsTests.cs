using BinhHoa2.Functions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>Which settings turn telemetry on, and which refuse the start.</summary>
public sealed class TelemetryOptionsTests
{
    private const string Insights =
        "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://insights.example/";

    public static TheoryData<string, string, string> Wrong => new()
    {
        { TelemetryOptions.OtlpSetting, "collector:4317", "must be an http or https address without user and password" },
        { TelemetryOptions.OtlpSetting, "https://user:word@a.example", "must be an http or https address without user and password" },
        { TelemetryOptions.InsightsSetting, "InstrumentationKey=abc", "must be the connection string of an Application Insights resource" },
        { TelemetryOptions.InsightsSetting, "<the connection string>", "is a placeholder. Put the real value in its place" },
        { TelemetryOptions.IdentitySetting, "ClientId=1", "must begin with Authorization=AAD" },
        { TelemetryOptions.ConsoleSetting, "yes", "must be true or false" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Start_AWrongSetting_IsRefusedByItsNameWithoutItsValue(string name, string value, string fault)
    {
        using var app = App((name, value));

        var refusal = Should.Throw<OptionsValidationException>(() => app.GetRequiredService<IStartupValidator>().Validate());

        refusal.Failures.ShouldBe([$"{name} {fault}"]);
        app.GetService<TracerProvider>().ShouldBeNull("nothing is exported by settings that are wrong");
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "Authorization=AAD")]
    [InlineData("Telemetry:Console", "false")]
    public void App_WithoutAnExporter_CollectsNothingAndStartsNoService(string name, string value)
    {
        using var app = App((name, value));

        app.GetRequiredService<IStartupValidator>().Validate();

        app.GetService<TracerProvider>().ShouldBeNull();
        app.GetService<MeterProvider>().ShouldBeNull();
        app.GetServices<IHostedService>().ShouldBeEmpty();
    }

    [Fact]
    public void Options_OfTheSettingsOfTheCloud_NameTheIdentity()
    {
        using var app = App(
            (TelemetryOptions.InsightsSetting, Insights), (TelemetryOptions.IdentitySetting, "Authorization=AAD;ClientId=client-1"));

        app.GetRequiredService<IStartupValidator>().Validate();

        var options = app.GetRequiredService<TelemetryOptions>();
        options.InsightsByIdentity.ShouldBeTrue();
        options.InsightsClientId.ShouldBe("client-1");
        app.GetService<TracerProvider>().ShouldNotBeNull();
    }

    private static ServiceProvider App(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddTelemetry(configuration)
            .BuildServiceProvider();
    }
}
