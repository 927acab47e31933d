using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Tests.Embedded;

/// <summary>A timer at seven on 11 October that talks to a server until that closes the connection, as a mailer does.</summary>
public sealed class HangSample(HangSample.Server server)
{
    [Function("Talk")]
    public async Task TalkAsync([TimerTrigger("0 0 0 11 10 *")] TimerInfo timer, CancellationToken stop)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port, stop);
        await client.GetStream().CopyToAsync(Stream.Null, stop);
    }

    /// <summary>Where it listens.</summary>
    public sealed class Server
    {
        public int Port { get; set; }
    }
}
