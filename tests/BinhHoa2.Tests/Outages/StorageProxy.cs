using System.Net;
using System.Net.Sockets;

namespace BinhHoa2.Tests.Outages;

/// <summary>
/// Forwards TCP connections to a storage account's table and blob services. While it hangs, it accepts connections and forwards
/// nothing, as a machine does whose disk or network has stopped.
/// </summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly List<TcpListener> listeners = [];
    private readonly List<Task> serving = [];
    private TaskCompletionSource flowing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StorageProxy(string connectionString)
    {
        flowing.SetResult();
        ConnectionString = string.Join(';', connectionString.Split(';').Select(Forward));
    }

    /// <summary>Leads to the account through this proxy.</summary>
    public string ConnectionString { get; }

    /// <summary>Stops forwarding in both directions, on connections that are open too.</summary>
    public void Hang() => flowing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Forwards again, also what was held.</summary>
    public void Resume() => flowing.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        Resume();
        await Task.WhenAll(serving);
        listeners.ForEach(l => l.Dispose());
        closing.Dispose();
    }

    private string Forward(string setting)
    {
        if (setting.Split('=', 2) is not [("TableEndpoint" or "BlobEndpoint") and var name, var address])
        {
            return setting;
        }

        var target = new Uri(address);
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        listeners.Add(listener);
        serving.Add(ServeAsync(listener, target));
        return $"{name}=http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{target.AbsolutePath}";
    }

    private async Task ServeAsync(TcpListener listener, Uri target)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ConnectAsync(await listener.AcceptTcpClientAsync(closing.Token), target));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ConnectAsync(TcpClient client, Uri target)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(target.Host, target.Port, closing.Token);
            await Task.WhenAny(PumpAsync(near.GetStream(), far.GetStream()), PumpAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The test has ended, or the account is gone.
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, closing.Token)) > 0;)
            {
                await flowing.Task;
                await to.WriteAsync(buffer.AsMemory(0, read), closing.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One of the ends has closed the connection.
        }
    }
}
