using System.Diagnostics;
using BinhHoa2.Functions.Telemetry;
using BinhHoa2.Tests.Desk.Starting;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Mail.Provider;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>
/// A running school on which every function that answers requests was called, with links, addresses and names in every place a caller
/// can put them; and what was exported and logged meanwhile.
/// </summary>
/// <remarks>The source and the meter are the process's, so no other test runs at the time.</remarks>
public sealed class DrivenSchool : IAsyncLifetime
{
    private readonly List<Activity> spans = [];
    private readonly List<MetricSnapshot> metrics = [];
    private readonly LogLines lines = new();

    /// <summary>Everything that must not be exported.</summary>
    public IReadOnlySet<string> Secrets { get; private set; } = new HashSet<string>();

    /// <summary>The names of the functions that answer requests, by the app's own discovery.</summary>
    public IReadOnlyList<string> Functions { get; private set; } = [];

    /// <summary>The requests that were made: what was asked for, and the status.</summary>
    internal IReadOnlyList<(string Asked, int Status)> Answers { get; private set; } = [];

    public IReadOnlyList<Activity> Spans => spans;

    /// <summary>Every instrument as it was last exported.</summary>
    public IReadOnlyList<MetricSnapshot> Metrics => [.. metrics.GroupBy(metric => metric.Name).Select(same => same.Last())];

    internal IReadOnlyList<LogLine> Lines => lines.All;

    public async ValueTask InitializeAsync()
    {
        using var tracer = Sdk.CreateTracerProviderBuilder()
            .AddSchool().SetSampler(new AlwaysOnSampler()).AddInMemoryExporter(spans).Build();
        using var meter = Sdk.CreateMeterProviderBuilder().AddSchool().AddInMemoryExporter(metrics).Build();
        using var provider = new SendGridEvents();
        await using var school = await RunningSchool.StartAsync(
            new DateTimeOffset(2022, 1, 14, 7, 0, 0, TimeSpan.FromHours(7)),
            new() { ["Mail:SendGrid:EventKey"] = provider.PublicKey });
        school.Get<ILoggerFactory>().AddProvider(lines);

        var visitor = new Visitor(school, provider);
        await visitor.VisitAsync(TestContext.Current.CancellationToken);
        await SetUpAsync();
        Secrets = visitor.Secrets.Concat([StartOffice.Code, StartOffice.Sender, StartOffice.Chair, StartOffice.Secretary]).ToHashSet();
        (Functions, Answers) = (visitor.Functions, visitor.Answers);
        meter.ForceFlush();
    }

    /// <summary>The page of a first start, which the school of files does not have.</summary>
    private static async Task SetUpAsync()
    {
        await using var office = await StartOffice.OpenAsync(new() { ["Setup:Code"] = StartOffice.Code });
        var secretary = office.Stranger();
        var page = await secretary.SubmitAsync("/setup", typed: ("code", StartOffice.Code));
        await StartOffice.SendAsync(secretary, page, "/setup/letter", StartOffice.Typed);
        (await StartOffice.SendAsync(secretary, page, "/setup", StartOffice.Typed)).Page.QuerySelector("#saved").ShouldNotBeNull();
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        return ValueTask.CompletedTask;
    }
}
