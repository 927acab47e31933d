using System.Diagnostics;
using BinhHoa2.Functions.Telemetry;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry.Trace;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>How many spans are taken.</summary>
public sealed class SpanRateSamplerTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void ShouldSample_AFlood_TakesTheBurstAndThenOneASecond()
    {
        var sampler = new SpanRateSampler(time);

        Taken(sampler, 10_000).ShouldBe(SpanRateSampler.Burst);
        time.Advance(TimeSpan.FromSeconds(10));
        Taken(sampler, 10_000).ShouldBe(10);
    }

    [Fact]
    public void ShouldSample_AfterAQuietDay_TakesNoMoreThanABurst()
    {
        var sampler = new SpanRateSampler(time);
        Taken(sampler, 10_000);

        time.Advance(TimeSpan.FromDays(1));

        Taken(sampler, 10_000).ShouldBe(SpanRateSampler.Burst);
    }

    [Theory]
    [InlineData(ActivityTraceFlags.None, SamplingDecision.RecordAndSample)]
    [InlineData(ActivityTraceFlags.Recorded, SamplingDecision.Drop)]
    public void ShouldSample_ACallersWish_IsNotHeeded(ActivityTraceFlags wish, SamplingDecision expected)
    {
        var sampler = new SpanRateSampler(time);
        if (expected == SamplingDecision.Drop)
        {
            Taken(sampler, 10_000);
        }

        Decide(sampler, wish).ShouldBe(expected);
    }

    private static int Taken(SpanRateSampler sampler, int asked) => Enumerable.Range(0, asked)
        .Count(_ => Decide(sampler, ActivityTraceFlags.None) == SamplingDecision.RecordAndSample);

    private static SamplingDecision Decide(SpanRateSampler sampler, ActivityTraceFlags flags)
    {
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true);
        return sampler.ShouldSample(new SamplingParameters(parent, parent.TraceId, "span", ActivityKind.Server)).Decision;
    }
}
