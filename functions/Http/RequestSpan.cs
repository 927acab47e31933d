using System.Diagnostics;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Functions.Http;

/// <summary>The span of a request, whose name is known only when the request has been routed.</summary>
internal static class RequestSpan
{
    /// <summary>The name until then; a span that keeps it is not exported.</summary>
    private const string Unrouted = "request";

    public static Activity? Start() => SchoolTelemetry.Start(Unrouted, ActivityKind.Server);

    public static void End(Activity? span, FunctionRoute route)
    {
        if (span is null)
        {
            return;
        }

        span.DisplayName = $"{route.Method} {route.Template}";
        foreach (var (name, value) in route.Tags)
        {
            span.SetTag(name, value);
        }

        if (route.Status >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Keeps the span of a request that no function answered from being exported.</summary>
    public static void Drop(Activity? span)
    {
        if (span is not null)
        {
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
