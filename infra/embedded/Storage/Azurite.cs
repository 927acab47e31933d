using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Storage;

/// <summary>
/// The Azurite that serves one folder. One that a killed process left running is used again, because two on one folder
/// would destroy its data; one that no process uses again ends itself. Disposing stops it, so the folder must be claimed before.
/// </summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    // Azurite's own published account: it opens nothing but Azurite.
    public const string Account = "devstoreaccount1";
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    private readonly AzuriteProcess process;
    private readonly Socket ownership;

    private Azurite(AzuriteProcess process, string connectionString, Socket ownership)
    {
        this.process = process;
        this.ownership = ownership;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public int Pid => process.Pid;

    /// <summary>Where it listens.</summary>
    public AzuritePorts Ports => AzuritePorts.Of(ConnectionString);

    /// <summary>Opens one on free ports that ends as soon as no process owns it.</summary>
    /// <param name="inMemory">Whether nothing is written to disk; faster, and gone when it ends.</param>
    /// <exception cref="HostStartException">Node.js or npm is missing, the installation fails, or Azurite does not start.</exception>
    public static Task<Azurite> OpenAsync(
        string folder, bool inMemory, Action<string> say, CancellationToken cancellation = default) =>
        OpenAsync(folder, inMemory, AzuritePorts.Free, TimeSpan.Zero, say, cancellation);

    /// <param name="inMemory">Whether nothing is written to disk; faster, and gone when it ends.</param>
    /// <param name="ports">Where a new one is to listen.</param>
    /// <param name="linger">How long a new one stays when no process owns it any more, for the next one to attach to it.</param>
    /// <exception cref="HostStartException">Node.js or npm is missing, the installation fails, or Azurite does not start.</exception>
    public static async Task<Azurite> OpenAsync(
        string folder, bool inMemory, AzuritePorts ports, TimeSpan linger, Action<string> say, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var log = Path.Combine(folder, "azurite.log");
        var running = AzuriteProcess.Find(folder);
        if (running is null)
        {
            var script = await AzuriteInstall.EnsureAsync(say, cancellation);
            running = await AzuriteProcess.StartAsync(script, folder, log, inMemory, ports, linger, cancellation);
        }

        var addresses = await AddressesAsync(running, log, cancellation);
        return new(running, addresses, await OwnAsync(log, cancellation));
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
    public async ValueTask DisposeAsync()
    {
        await process.StopAsync(StopTimeout);
        ownership.Dispose();
    }

    /// <summary>Connects to the Azurite for as long as this process lives, however it ends.</summary>
    private static async Task<Socket> OwnAsync(string log, CancellationToken cancellation)
    {
        var connection = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var text = await AzuriteProcess.ReadSharedAsync(log, cancellation);

        // An Azurite that the version before left running knows no owners.
        if (Owners().Match(text) is { Success: true } owners)
        {
            await connection.ConnectAsync(IPEndPoint.Parse(owners.Groups["address"].Value), cancellation);
        }

        return connection;
    }

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

    [GeneratedRegex(@"Owners connect to (?<address>[\d.]+:\d+)", RegexOptions.None, 1000)]
    private static partial Regex Owners();

    [GeneratedRegex(
        @"Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+)", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
