using System.Text.RegularExpressions;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Storage;

/// <summary>
/// The Azurite that serves one folder. One that a killed process left running is used again, because two on one folder
/// would destroy its data. Disposing stops it, so the folder must be claimed before.
/// </summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    // Azurite's own published account: it opens nothing but Azurite.
    private const string Account = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    private readonly AzuriteProcess process;

    private Azurite(AzuriteProcess process, string connectionString)
    {
        this.process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public int Pid => process.Pid;

    /// <summary>Where it listens.</summary>
    public AzuritePorts Ports => AzuritePorts.Of(ConnectionString);

    /// <param name="inMemory">Whether nothing is written to disk; faster, and gone when it ends.</param>
    /// <exception cref="HostStartException">Node.js or npm is missing, the installation fails, or Azurite does not start.</exception>
    public static async Task<Azurite> OpenAsync(
        string folder, bool inMemory, Action<string> say, CancellationToken cancellation = default) =>
        await OpenAsync(folder, inMemory, AzuritePorts.Free, say, cancellation);

    /// <param name="ports">Where a new one is to listen.</param>
    /// <exception cref="HostStartException">Node.js or npm is missing, the installation fails, or Azurite does not start.</exception>
    public static async Task<Azurite> OpenAsync(
        string folder, bool inMemory, AzuritePorts ports, Action<string> say, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var log = Path.Combine(folder, "azurite.log");
        var running = AzuriteProcess.Find(folder);
        if (running is null)
        {
            var script = await AzuriteInstall.EnsureAsync(say, cancellation);
            running = await AzuriteProcess.StartAsync(script, folder, log, inMemory, ports, cancellation);
        }

        return new(running, await AddressesAsync(running, log, cancellation));
    }

    /// <summary>Waits until Azurite has ended, other than by <see cref="DisposeAsync"/>.</summary>
    public async Task WhenEndedAsync(CancellationToken cancellation)
    {
        // The end of a process that is not a child of this one raises no event, so it is polled.
        using var timer = new PeriodicTimer(PollInterval, TimeProvider.System);
        while (process.IsAlive)
        {
            await timer.WaitForNextTickAsync(cancellation);
        }
    }

    /// <summary>Asks Azurite to end and waits until it has saved.</summary>
    public ValueTask DisposeAsync() => new(process.StopAsync(StopTimeout));

    private static async Task<string> AddressesAsync(AzuriteProcess started, string log, CancellationToken cancellation)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var text = await AzuriteProcess.ReadSharedAsync(log, cancellation);
            var services = Listening()
                .Matches(text)
                .ToDictionary(match => match.Groups["service"].Value, match => match.Groups["address"].Value);
            if (services.Count == 3)
            {
                return $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={AccountKey};"
                    + string.Concat(
                        services.OrderBy(service => service.Key, StringComparer.Ordinal)
                            .Select(service => $"{service.Key}Endpoint={service.Value}/{Account};"));
            }

            if (!started.IsAlive || TimeProvider.System.GetElapsedTime(begin) > StartTimeout)
            {
                throw new HostStartException(
                    $"Azurite không khởi động được; xem {log}, hoặc chỉ ra một tài khoản lưu trữ: --AzureWebJobsStorage "
                        + "\"CHUỖI_KẾT_NỐI\".");
            }

            // Another process writes the file; its growth raises no event, so it is polled.
            await Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, cancellation);
        }
    }

    [GeneratedRegex(
        @"Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+)", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
