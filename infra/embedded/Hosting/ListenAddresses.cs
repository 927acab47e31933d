using System.Net;
using System.Net.Sockets;
using BinhHoa2.Embedded.Basis;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// The addresses served, claimed before anything else starts, so that a taken port is known at once and a free one is known by
/// number.
/// </summary>
internal sealed class ListenAddresses : IDisposable
{
    private readonly Dictionary<IPEndPoint, Socket> sockets = [];

    private ListenAddresses()
    {
    }

    /// <summary>The addresses as they turned out, for the server.</summary>
    public string Urls => string.Join(';', sockets.Keys.Select(endPoint => $"http://{endPoint}"));

    /// <summary>Those of the addresses that other machines may reach.</summary>
    public IReadOnlyList<IPEndPoint> BeyondLoopback => [.. sockets.Keys.Where(endPoint => !IPAddress.IsLoopback(endPoint.Address))];

    /// <summary>The first address, as a browser on this machine reaches it; ends in a slash.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>
    /// Claims each of the addresses, separated by semicolons; port 0 is any free one. <see cref="HostStartException"/> when one is
    /// taken or no http address.
    /// </summary>
    public static ListenAddresses Claim(string urls)
    {
        var addresses = new ListenAddresses();
        try
        {
            foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                addresses.Add(url);
            }

            return addresses.sockets.Count > 0 ? addresses : throw Unusable(urls);
        }
        catch
        {
            addresses.Dispose();
            throw;
        }
    }

    /// <summary>Hands a claimed socket to the server, which closes it.</summary>
    public Socket Take(EndPoint endPoint) => sockets[(IPEndPoint)endPoint];

    public void Dispose()
    {
        foreach (var socket in sockets.Values)
        {
            socket.Dispose();
        }
    }

    private static HostStartException Unusable(string url, Exception? inner = null) =>
        new($"Địa chỉ \"{url}\" không dùng được. Viết như: --urls http://127.0.0.1:7071", inner);

    private static IPAddress Address(string url, string host) => host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" or "+" => IPAddress.Any,
        _ => IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : throw Unusable(url),
    };

    private void Add(string url)
    {
        BindingAddress binding;
        try
        {
            binding = BindingAddress.Parse(url);
        }
        catch (FormatException exception)
        {
            throw Unusable(url, exception);
        }

        if (binding.Scheme != Uri.UriSchemeHttp || binding.PathBase.Length > 0)
        {
            throw Unusable(url);
        }

        var socket = Listen(url, new IPEndPoint(Address(url, binding.Host), binding.Port));
        var endPoint = (IPEndPoint)socket.LocalEndPoint!;
        sockets.Add(endPoint, socket);
        var shown = endPoint.Address.Equals(IPAddress.Any) || endPoint.Address.Equals(IPAddress.IPv6Any)
            ? IPAddress.Loopback
            : endPoint.Address;
        BaseAddress ??= new Uri($"http://{new IPEndPoint(shown, endPoint.Port)}/");
    }

    private static Socket Listen(string url, IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);

            // Only a listening socket reserves the port on every system.
            socket.Listen();
            return socket;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw exception.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? new HostStartException(
                    $"Cổng {endPoint.Port} đang được chương trình khác dùng. Chọn cổng khác, ví dụ: --urls "
                        + $"http://127.0.0.1:{(endPoint.Port < 65000 ? endPoint.Port + 10 : 7071)}",
                    exception)
                : new HostStartException($"Không mở được địa chỉ {url}: {exception.Message}", exception);
        }
    }
}
