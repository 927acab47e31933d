using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Pages;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// Resources opened before the app registers its services: data folder, address, clock, storage. Released when disposed.
/// </summary>
internal sealed class PreparedHost(HostRequest request, HostJson hostJson) : IAsyncDisposable
{
    public HostRequest Request { get; } = request;

    public HostJson HostJson { get; } = hostJson;

    public required DataFolder Data { get; init; }

    public required ListenAddresses Addresses { get; init; }

    public required TimeMachine Time { get; init; }

    public required FunctionKey Key { get; init; }

    public required HostPageKey HostPageKey { get; init; }

    public required StorageAccount Storage { get; init; }

    public required DiskSpace Disk { get; init; }

    public required long MaxRequestBytes { get; init; }

    /// <summary>The settings the host supplies itself, below all others.</summary>
    public IReadOnlyDictionary<string, string?> Defaults => new Dictionary<string, string?>
    {
        ["WEBSITE_HOSTNAME"] = Addresses.BaseAddress.Authority,
        ["Links:BaseAddress"] = Addresses.BaseAddress.GetLeftPart(UriPartial.Authority),
        ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        ["Mail:Mailbox:Folder"] = Data.File("mailbox"),
    };

    /// <summary>
    /// The settings as they turned out, above all others: a free port has a number, a storage account left blank has a name.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Decided => new Dictionary<string, string?>
    {
        ["AzureWebJobsStorage"] = Storage.ConnectionString,
        ["urls"] = Addresses.Urls,
    };

    public async ValueTask DisposeAsync()
    {
        Addresses.Dispose();
        await Storage.DisposeAsync();
        Time.Dispose();
        Data.Dispose();
    }
}
