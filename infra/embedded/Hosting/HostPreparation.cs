using System.Globalization;
using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Pages;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// Opens the resources of the host, the cheapest checks first; resources already open are closed when a later step fails.
/// </summary>
internal static class HostPreparation
{
    private const long WorkerLimit = 30_000_000;

    // A killed app is started again by its supervisor or by hand; until then its Azurite has what was not saved.
    private static readonly TimeSpan StandardLinger = TimeSpan.FromHours(1);

    // Node's timers count milliseconds in 32 bits.
    private static readonly TimeSpan MaxLinger = TimeSpan.FromHours(23);

    /// <exception cref="HostStartException">Something is missing, taken or wrongly set.</exception>
    public static async Task<PreparedHost> PrepareAsync(HostRequest request, Action<string> say, CancellationToken cancellation = default)
    {
        var settings = SettingsLayers.Read(request);
        var hostJson = HostJson.Read(request.AppFolder);
        var maxBytes = Number(settings, "Embedded:MaxRequestBytes", WorkerLimit);
        var minFreeBytes = Number(settings, "Embedded:MinFreeBytes", DiskSpace.DefaultMinimum);
        var linger = Linger(settings["Embedded:StorageLinger"]);
        var start = Start(settings);
        DataFolder? data = null;
        ListenAddresses? addresses = null;
        try
        {
            addresses = ListenAddresses.Claim(settings["urls"] ?? "http://127.0.0.1:7071");
            data = DataFolder.Claim(settings["data"] ?? ".data", say);
            var time = TimeMachine.Open(start, data.File("clock.json"), say);
            var key = new FunctionKey(KeptSecret.Open(settings["Embedded:Key"], data.File("function.key")));
            var hostPageKey = new HostPageKey(KeptSecret.Open(configured: null, data.File("console.key")), addresses.BaseAddress.Port);
            var storage = await StorageAccount.OpenAsync(
                settings["AzureWebJobsStorage"], request.StorageTransport, InMemory(settings), linger, data, say, cancellation);
            return new(request, hostJson)
            {
                Data = data,
                Addresses = addresses,
                Time = time,
                Key = key,
                HostPageKey = hostPageKey,
                Storage = storage,
                Disk = request.FreeBytes is { } given
                    ? new(minFreeBytes, given, TimeProvider.System, TimeSpan.Zero)
                    : DiskSpace.Of(data.Path, minFreeBytes),
                MaxRequestBytes = maxBytes,
            };
        }
        catch
        {
            addresses?.Dispose();
            data?.Dispose();
            throw;
        }
    }

    private static DateTimeOffset? Start(IConfiguration settings)
    {
        var text = settings["Clock:Start"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // An offset must be written: a time without one would mean another moment on another machine.
        string[] forms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];
        return DateTimeOffset.TryParseExact(
            text.Replace("Z", "+00:00", StringComparison.OrdinalIgnoreCase),
            forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var start)
            ? start
            : throw new HostStartException($"Clock:Start là \"{text}\". Viết ngày giờ kèm múi giờ, ví dụ: 2021-10-11T07:00:00+07:00");
    }

    private static TimeSpan Linger(string? text) =>
        text is null ? StandardLinger
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var linger) && linger >= TimeSpan.Zero && linger <= MaxLinger ? linger
        : throw new HostStartException($"Embedded:StorageLinger là \"{text}\"; viết giờ:phút:giây, đến {MaxLinger:hh':'mm':'ss}.");

    private static long Number(IConfiguration settings, string name, long standard) =>
        settings[name] is not { } text ? standard
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new HostStartException($"{name} là \"{text}\", cần một số nguyên không âm.");

    private static bool InMemory(IConfiguration settings) =>
        settings["Embedded:StorageInMemory"] is { } text
        && (bool.TryParse(text, out var value)
            ? value
            : throw new HostStartException($"Embedded:StorageInMemory là \"{text}\", cần true hoặc false."));
}
