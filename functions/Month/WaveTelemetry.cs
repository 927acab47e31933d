using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Functions.Month;

/// <summary>Measures the sending of waves, chunk by chunk.</summary>
internal static class WaveTelemetry
{
    private static readonly Counter<long> Waves = SchoolTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.Waves, "{chunk}", "Chunks of waves, of at most 100 people each, whose sending has ended");

    /// <summary>Runs the sending of a chunk within its span.</summary>
    /// <param name="people">The number of people of the chunk.</param>
    public static async Task<PostResult> MeasureAsync(int people, Func<Task<PostResult>> send)
    {
        using var span = SchoolTelemetry.Start(SpanNames.Wave)?.SetTag(AttributeNames.People, people);
        var outcome = Outcomes.Failed;
        try
        {
            var result = await send();
            outcome = result.RetryAt is null ? Outcomes.Done : Outcomes.Partial;
            return result;
        }
        finally
        {
            span.End(outcome);
            Waves.Count(new KeyValuePair<string, object?>(AttributeNames.Outcome, outcome));
        }
    }
}
