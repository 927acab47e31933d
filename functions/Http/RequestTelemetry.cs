using System.Diagnostics;
using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Telemetry;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Http;

/// <summary>
/// Measures every request that a function answers, by its function and the function's route template. What is in the place of a
/// template's parameters is a token or an id and is left out.
/// </summary>
/// <remarks>It stands around ASP.NET Core's routing, by which both hosts hand a request to a function.</remarks>
internal sealed class RequestTelemetry(RequestDelegate next)
{
    private static readonly Histogram<double> Duration = SchoolTelemetry.Meter.CreateHistogram(
        InstrumentNames.RequestDuration,
        "s",
        "How long a request took, until its answer was written",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    public async Task InvokeAsync(HttpContext http)
    {
        using var span = RequestSpan.Start();
        if (span is null && !Duration.Enabled)
        {
            await next(http);
            return;
        }

        var start = TimeProvider.System.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            End(http, span, TimeProvider.System.GetElapsedTime(start));
        }
    }

    private static void End(HttpContext http, Activity? span, TimeSpan elapsed)
    {
        if (FunctionRoute.Of(http) is not { } route)
        {
            RequestSpan.Drop(span);
            return;
        }

        RequestSpan.End(span, route);
        Duration.Record(elapsed.TotalSeconds, [.. route.Tags]);
    }
}
