using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Embedded.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Acquires the store before the server opens and releases it after the server has closed.</summary>
internal sealed partial class DurableService(
    DurableRuntime runtime, StorageAccount account, IHostApplicationLifetime lifetime, ILogger<DurableService> logger) : IHostedService
{
    private Task watching = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await runtime.StartAsync(cancellationToken);
        }
        catch (StoreOwnedException exception)
        {
            var owner = exception.Owner;
            throw new HostStartException(
                $"Kho dữ liệu đang do tiến trình {owner.Pid} trên máy {owner.Host} sử dụng. Dừng tiến trình đó rồi chạy lại, hoặc "
                    + "dùng kho khác (--data THƯ_MỤC hay --AzureWebJobsStorage \"CHUỖI_KẾT_NỐI\").",
                exception);
        }
        catch (Azure.RequestFailedException exception)
        {
            throw new HostStartException(
                $"Không dùng được kho dữ liệu {account.Tables.Uri.Host}: {exception.Message.Split('\n')[0].Trim()} Kiểm tra "
                    + "AzureWebJobsStorage.",
                exception);
        }

        // Long before this service is stopped, which is after the server has waited for its requests.
        lifetime.ApplicationStopping.UnsafeRegister(static stopped => ((DurableRuntime)stopped!).RequestStop(), runtime);
        watching = WatchAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => runtime.StopAsync();

    private async Task WatchAsync()
    {
        var storage = account.WhenGoneAsync(lifetime.ApplicationStopping);
        var first = await Task.WhenAny(runtime.Fenced, storage);
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            if (first == storage)
            {
                // There is no storage to write to any more.
                runtime.Abandon();
            }

            Fenced(logger, await first);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(5001, LogLevel.Critical, "The durable runtime may no longer write: {Why} The host stops.")]
    private static partial void Fenced(ILogger logger, string why);
}
