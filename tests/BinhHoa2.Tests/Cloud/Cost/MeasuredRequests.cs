using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Tests.Cloud.Cost;

/// <summary>
/// Counts what the app's meter measures: requests that its functions answer, and requests to its table and files. The meter is the
/// process's own, so other tests that run meanwhile are counted too.
/// </summary>
internal sealed class MeasuredRequests : IDisposable
{
    public const string Http = "http";

    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    public MeasuredRequests()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == SchoolTelemetry.Name)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Add(instrument, InstrumentNames.RequestDuration, Http, 1));
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
            Add(instrument, InstrumentNames.StorageRequests, KindOf(tags), count));
        listener.Start();
    }

    /// <summary>By kind: <see cref="Http"/>, or service and operation, such as <c>table read</c>.</summary>
    public IReadOnlyDictionary<string, long> Counts => new Dictionary<string, long>(counts, StringComparer.Ordinal);

    public void Dispose() => listener.Dispose();

    private static string KindOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (service, operation) = (string.Empty, string.Empty);
        foreach (var (name, value) in tags)
        {
            service = name == AttributeNames.StorageService ? $"{value}" : service;
            operation = name == AttributeNames.StorageOperation ? $"{value}" : operation;
        }

        return $"{service} {operation}";
    }

    private void Add(Instrument instrument, string wanted, string kind, long count)
    {
        if (instrument.Name == wanted)
        {
            counts.AddOrUpdate(kind, count, (_, before) => before + count);
        }
    }
}
