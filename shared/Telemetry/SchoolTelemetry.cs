using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BinhHoa2.Shared.Telemetry;

/// <summary>
/// The one source of spans and the one meter of the app. Without a listener, which only a configured exporter is, a measurement costs
/// one comparison and a span is null.
/// </summary>
public static class SchoolTelemetry
{
    /// <summary>The name of the source and of the meter: what an exporter subscribes to, and all it subscribes to.</summary>
    public const string Name = "BinhHoa2";

    public static readonly ActivitySource Spans = new(Name);

    public static readonly Meter Meter = new(Name);

    /// <summary>Completes a span with its outcome.</summary>
    /// <param name="outcome">One of <see cref="Outcomes"/>.</param>
    public static void End(this Activity? span, string outcome)
    {
        span?.SetTag(AttributeNames.Outcome, outcome);
        if (outcome == Outcomes.Failed)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }
}
