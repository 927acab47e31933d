using System.Globalization;
using System.Text.RegularExpressions;
using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Hands the app's orchestrations and activities to the durable runtime.</summary>
internal static partial class DurableFunctions
{
    private static readonly TimeSpan MinLease = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxLease = TimeSpan.FromHours(1);

    public static DurableRuntime CreateRuntime(PreparedHost prepared, IServiceProvider services)
    {
        var settings = services.GetRequiredService<IConfiguration>();
        var standard = new DurableRuntimeOptions();
        var options = standard with
        {
            HubName = HubName().IsMatch(prepared.HostJson.HubName)
                ? prepared.HostJson.HubName
                : throw new HostStartException(
                    $"host.json: hubName là \"{prepared.HostJson.HubName}\"; dùng chữ cái và chữ số, bắt đầu bằng chữ cái, nhiều "
                        + "nhất 40."),
            DefaultVersion = prepared.HostJson.DefaultVersion,
            VerifyReplay = settings.GetValue<bool>("Embedded:VerifyReplay"),
            OwnerLease = Lease(settings["Embedded:OwnerLease"]) ?? standard.OwnerLease,
        };
        return new(
            options, prepared.Storage.Tables, prepared.Storage.Blobs, stop => TasksOf(services, stop, prepared.Disk),
            services,
            prepared.Time.SchoolTime, TimeProvider.System, prepared.Time.InFlight, services.GetRequiredService<ILoggerFactory>());
    }

    /// <summary>The orchestrations and activities of the function table that is among the services.</summary>
    /// <param name="stop">Asks activities to stop.</param>
    /// <param name="disk">Activities wait until it has room; null for no wait.</param>
    public static FunctionTasks TasksOf(IServiceProvider services, CancellationToken stop, DiskSpace? disk = null) =>
        new(services.GetRequiredService<FunctionTable>(), services.GetRequiredService<IServiceScopeFactory>(), stop, disk);

    private static TimeSpan? Lease(string? text) =>
        text is null ? null
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var lease) && lease >= MinLease && lease <= MaxLease ? lease
        : throw new HostStartException(
            $"Embedded:OwnerLease là \"{text}\"; viết giờ:phút:giây, từ {MinLease} đến {MaxLease}, ví dụ 00:01:30.");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,39}$", RegexOptions.None, 1000)]
    private static partial Regex HubName();
}
