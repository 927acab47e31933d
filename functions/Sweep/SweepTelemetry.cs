using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Measures sweeps, and what they read of requests that wait for an answer.</summary>
internal static class SweepTelemetry
{
    private static readonly Counter<long> Sweeps = SchoolTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.Sweeps, "{sweep}", "Sweeps that have ended");

    private static readonly Gauge<double> OldestRequest = SchoolTelemetry.Meter.CreateGauge<double>(
        InstrumentNames.OldestRequest, "s", "The age of the oldest request that waits for an answer, as of the last sweep; 0 without one");

    /// <summary>Runs a sweep within its span.</summary>
    public static async Task<SweepResult> MeasureAsync(Func<Task<SweepResult>> sweep)
    {
        using var span = SchoolTelemetry.Start(SpanNames.Sweep);
        var outcome = Outcomes.Failed;
        try
        {
            var result = await sweep();
            outcome = result.Failures.IsEmpty ? Outcomes.Done : Outcomes.Partial;
            span?.SetTag(AttributeNames.Started, result.Started.Length).SetTag(AttributeNames.Failures, result.Failures.Length);
            return result;
        }
        finally
        {
            span.End(outcome);
            Sweeps.Count(new KeyValuePair<string, object?>(AttributeNames.Outcome, outcome));
        }
    }

    /// <param name="now">School time, UTC.</param>
    public static void Waiting(IEnumerable<Request> requests, DateTimeOffset now)
    {
        if (OldestRequest.Enabled && SchoolTelemetry.IsMeasured)
        {
            var oldest = requests.Where(r => r.IsWaiting).Select(r => (DateTimeOffset?)r.Raised).Min();
            OldestRequest.Record(oldest is { } raised ? (now - raised).TotalSeconds : 0);
        }
    }
}
