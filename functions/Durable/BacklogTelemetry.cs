using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Functions.Durable;

/// <summary>Measures what the durable runtime has not finished, whenever health has asked it.</summary>
internal static class BacklogTelemetry
{
    private const string Pending = "pending";
    private const string Running = "running";

    private static readonly Gauge<long> Instances = SchoolTelemetry.Meter.CreateGauge<long>(
        InstrumentNames.Orchestrations, "{instance}", "Orchestrations that are pending or running, or have failed in the last seven days");

    private static readonly Gauge<double> Oldest = SchoolTelemetry.Meter.CreateGauge<double>(
        InstrumentNames.OldestOrchestration, "s", "The age of the oldest orchestration that is pending or running; 0 without one");

    public static void Record(DurableFacts facts)
    {
        Instances.Record(facts.Pending, Of(Pending));
        Instances.Record(facts.Running, Of(Running));
        Instances.Record(facts.Failed.Length, Of("failed"));
        Oldest.Record(facts.OldestPending?.TotalSeconds ?? 0, Of(Pending));
        Oldest.Record(facts.OldestRunning?.TotalSeconds ?? 0, Of(Running));
    }

    private static KeyValuePair<string, object?> Of(string state) => new(AttributeNames.OrchestrationState, state);
}
