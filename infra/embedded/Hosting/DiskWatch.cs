using BinhHoa2.Embedded.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Logs when the disk becomes full and when there is room again.</summary>
internal sealed partial class DiskWatch(DiskSpace disk, ILogger<DiskWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        var full = false;
        do
        {
            if (disk.IsFull == full)
            {
                continue;
            }

            full = !full;
            if (full)
            {
                LogFull(logger, disk.Free, disk.Minimum);
            }
            else
            {
                LogRoom(logger, disk.Free);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(5003, LogLevel.Critical,
        "{Free} bytes are free on the data folder's disk, less than {Minimum}: "
        + "no reply is taken and no activity starts until there is room.")]
    private static partial void LogFull(ILogger logger, long free, long minimum);

    [LoggerMessage(5004, LogLevel.Warning, "{Free} bytes are free on the data folder's disk again: work goes on.")]
    private static partial void LogRoom(ILogger logger, long free);
}
