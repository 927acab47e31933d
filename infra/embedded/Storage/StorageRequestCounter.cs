using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace BinhHoa2.Embedded.Storage;

/// <summary>
/// Counts this process's requests to one storage account as they end, whichever client sends them, by watching the
/// platform's own measure of outgoing HTTP requests. Two hosts in one process on one account see each other's.
/// </summary>
internal sealed class StorageRequestCounter : IDisposable
{
    private readonly ConcurrentDictionary<StorageRequestKind, long> counts = [];
    private readonly MeterListener listener = new();
    private readonly IReadOnlyDictionary<string, string> services;

    public StorageRequestCounter(IReadOnlyDictionary<string, string> services)
    {
        this.services = services;
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Name: "http.client.request.duration", Meter.Name: "System.Net.Http" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>(Count);
        listener.Start();
    }

    public StorageCounts Snapshot() => new(counts.ToDictionary());

    public void Dispose() => listener.Dispose();

    private void Count(Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        string? host = null;
        string? method = null;
        object? port = null;
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case "server.address": host = value as string; break;
                case "server.port": port = value; break;
                case "http.request.method": method = value as string; break;
            }
        }

        if (method is not null && services.TryGetValue($"{host}:{port}", out var service))
        {
            counts.AddOrUpdate(new(service, method), 1, (_, count) => count + 1);
        }
    }
}
