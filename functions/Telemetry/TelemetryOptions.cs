using BinhHoa2.Shared.Configuration;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Functions.Telemetry;

/// <summary>Where spans and metrics go. Without any of these settings nothing is collected.</summary>
public sealed record TelemetryOptions
{
    /// <summary>The setting of every OpenTelemetry program; its exporter reads the others of that family itself.</summary>
    public const string OtlpSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The setting by which the Functions host finds Application Insights, too.</summary>
    public const string InsightsSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The setting that says which identity writes there, in the form of the Functions host.</summary>
    public const string IdentitySetting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public const string ConsoleSetting = "Telemetry:Console";

    /// <value>The address of a collector that takes OTLP; null for none.</value>
    public string? OtlpEndpoint { get; init; }

    /// <value>The connection string of Application Insights; null for none.</value>
    public string? InsightsConnection { get; init; }

    /// <value><c>Authorization=AAD;ClientId=…</c>; null for the connection string alone.</value>
    public string? InsightsIdentity { get; init; }

    /// <value><c>true</c> prints everything to the console, for trying out; null or <c>false</c> by default.</value>
    public string? Console { get; init; }

    /// <summary>Whether spans and metrics are printed to the console.</summary>
    public bool ToConsole => bool.TryParse(Console, out var value) && value;

    /// <summary>Whether any exporter is configured.</summary>
    public bool IsOn => OtlpEndpoint is not null || InsightsConnection is not null || ToConsole;

    /// <summary>The client id of the user-assigned identity that writes to Application Insights; null for another.</summary>
    public string? InsightsClientId => Part("ClientId");

    /// <summary>Whether Application Insights is written to by an identity.</summary>
    public bool InsightsByIdentity => string.Equals(Part("Authorization"), "AAD", StringComparison.OrdinalIgnoreCase);

    public static TelemetryOptions From(IConfiguration configuration) => new()
    {
        OtlpEndpoint = Setting(configuration, OtlpSetting),
        InsightsConnection = Setting(configuration, InsightsSetting),
        InsightsIdentity = Setting(configuration, IdentitySetting),
        Console = Setting(configuration, ConsoleSetting),
    };

    /// <summary>One line for each fault, naming the setting and never repeating its value.</summary>
    public IEnumerable<string> Faults()
    {
        if (OtlpEndpoint is { } endpoint && !IsEndpoint(endpoint))
        {
            yield return $"{OtlpSetting} must be an http or https address without user and password";
        }

        if (InsightsConnection is { } connection)
        {
            if (SecretRules.Fault(connection) is { } fault)
            {
                yield return $"{InsightsSetting} {fault}";
            }
            else if (!IsConnection(connection))
            {
                yield return $"{InsightsSetting} must be the connection string of an Application Insights resource";
            }
        }

        if (InsightsIdentity is not null && !InsightsByIdentity)
        {
            yield return $"{IdentitySetting} must begin with Authorization=AAD";
        }

        if (Console is { } console && !bool.TryParse(console, out _))
        {
            yield return $"{ConsoleSetting} must be true or false";
        }
    }

    private static string? Setting(IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name]!.Trim();

    private static bool IsEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0;

    private static bool IsConnection(string text) => PartOf(text, "InstrumentationKey") is { } key && Guid.TryParse(key, out _);

    private static string? PartOf(string text, string name) => text.Split(';', StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
        .FirstOrDefault(part => part.Length == 2 && part[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];

    private string? Part(string name) => InsightsIdentity is { } text ? PartOf(text, name) : null;
}
