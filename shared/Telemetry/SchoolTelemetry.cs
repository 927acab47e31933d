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

    private static readonly ActivitySource Spans = new(Name);

    private static readonly AsyncLocal<bool> Silenced = new();

    public static readonly Meter Meter = new(Name);

    /// <summary>Whether what the current flow of calls does is measured; see <see cref="Silence"/>.</summary>
    public static bool IsMeasured => !Silenced.Value;

    /// <summary>
    /// From now on, in the current flow of calls and in what it awaits or starts, nothing is measured: what a rehearsal does is not
    /// what the school does.
    /// </summary>
    public static void Silence() => Silenced.Value = true;

    /// <summary>Counts one, unless the current flow of calls is not measured.</summary>
    public static void Count(this Counter<long> counter, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (IsMeasured)
        {
            counter.Add(1, tags);
        }
    }

    /// <summary>Begins a span below the current one; null when nothing is exported or this one is not taken.</summary>
    /// <remarks>It takes over the parent's ids alone: a caller may send any text as the state and the baggage of a trace.</remarks>
    public static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal)
    {
        if (!IsMeasured || !Spans.HasListeners())
        {
            return null;
        }

        var parent = Activity.Current is { IdFormat: ActivityIdFormat.W3C } current
            ? new ActivityContext(current.TraceId, current.SpanId, current.ActivityTraceFlags)
            : new ActivityContext(ActivityTraceId.CreateRandom(), default, ActivityTraceFlags.None);
        return Spans.StartActivity(name, kind, parent);
    }

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
