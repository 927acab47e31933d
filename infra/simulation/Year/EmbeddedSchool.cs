using System.Net;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Year;

/// <summary>The app on the embedded host.</summary>
public sealed class EmbeddedSchool(EmbeddedHost host) : ISchool, IDisposable
{
    private readonly HttpClient http = new();

    public Uri Address => host.BaseAddress;

    public string PublicAddress => AppSettings.PublicAddress;

    public string MailboxFolder { get; } = AppSettings.MailboxIn(host.DataFolder);

    public string? RosterFile { get; } = AppSettings.RosterIn(host.DataFolder);

    public DateTimeOffset? NextDue => host.NextDue;

    public IReadOnlyDictionary<string, long> StorageCounts =>
        host.StorageRequests.ByKind.ToDictionary(k => k.Key.ToString(), k => k.Value);

    public Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellation) => host.AdvanceToAsync(moment, cancellation);

    public Task WhenIdleAsync(CancellationToken cancellation) => host.WhenIdleAsync(cancellation);

    public async Task<string> SummaryAsync(CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(
            new Uri(host.BaseAddress, $"desk/year?code={Uri.EscapeDataString(host.FunctionKey)}"), cancellation);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync(cancellation)
            : throw new SimulationException($"Không lấy được tổng hợp năm: desk/year trả lời {(int)answer.StatusCode}.");
    }

    public void Dispose() => http.Dispose();
}
