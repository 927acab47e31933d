using OpenTelemetry.Trace;

namespace BinhHoa2.Functions.Telemetry;

/// <summary>
/// Takes as many spans as a school makes, and of a flood of requests no more than that: what is exported is paid for, and the workspace
/// takes nothing more once its daily quota is used up. Metrics count everything.
/// </summary>
/// <remarks>A caller's word on sampling is not heeded.</remarks>
public sealed class SpanRateSampler(TimeProvider machineTime) : Sampler
{
    /// <summary>How many spans are taken at once after a quiet time.</summary>
    public const int Burst = 300;

    /// <summary>How many spans are taken in the long run, a second.</summary>
    public const double PerSecond = 1;

    private readonly Lock gate = new();
    private double left = Burst;
    private long at = machineTime.GetTimestamp();

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        lock (gate)
        {
            var now = machineTime.GetTimestamp();
            left = Math.Min(Burst, left + (machineTime.GetElapsedTime(at, now).TotalSeconds * PerSecond));
            at = now;
            if (left < 1)
            {
                return new SamplingResult(SamplingDecision.Drop);
            }

            left--;
            return new SamplingResult(SamplingDecision.RecordAndSample);
        }
    }
}
