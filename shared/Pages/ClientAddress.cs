using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>The network address a request comes from, to count refused links by; never stored, never logged.</summary>
public static class ClientAddress
{
    private const string ForwardedFor = "X-Forwarded-For";
    private const int NetworkBytes = 8;

    /// <remarks>
    /// A connection from this machine is a proxy's. The proxy appended its own peer as the last entry of X-Forwarded-For, as an
    /// address or as <c>address:port</c>. Entries before it were written by the client and count only where every later one
    /// is this machine again. A connection from elsewhere counts as itself, whatever the header says.
    /// </remarks>
    /// <returns>
    /// An IPv4 address, the first half of an IPv6 one (a household has a whole network), or <c>unknown</c>.
    /// </returns>
    public static string Of(HttpRequest request)
    {
        var address = request.HttpContext.Connection.RemoteIpAddress;
        if (address is null || IPAddress.IsLoopback(address))
        {
            address = Forwarded(request) ?? address;
        }

        return address is null ? "unknown" : KeyOf(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
    }

    private static string KeyOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();

    /// <summary>The last hop that is not this machine; null when there is none or a later entry is no address.</summary>
    private static IPAddress? Forwarded(HttpRequest request)
    {
        var hops = request.Headers[ForwardedFor].ToString().Split(',');
        for (var last = hops.Length - 1; last >= 0; last--)
        {
            if (Read(hops[last].Trim()) is not { } hop)
            {
                return null;
            }

            if (!IPAddress.IsLoopback(hop))
            {
                return hop;
            }
        }

        return null;
    }

    // A bare number is not an address here, although the parser takes it for one.
    private static IPAddress? Read(string hop) =>
        hop.AsSpan().ContainsAny('.', ':') && IPEndPoint.TryParse(hop, out var end) ? end.Address : null;
}
