using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>Where a request comes from, to count refused links by; never kept, never logged.</summary>
public static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <remarks>
    /// Behind the cloud's front end the connection comes from this machine and the last entry of X-Forwarded-For is the
    /// front end's own; what a client wrote there itself stands before it.
    /// </remarks>
    /// <returns>An IPv4 address, the first half of an IPv6 one (a household has a whole network), or <c>unknown</c>.</returns>
    public static string Of(HttpRequest request)
    {
        var address = request.HttpContext.Connection.RemoteIpAddress;
        if ((address is null || IPAddress.IsLoopback(address)) && Forwarded(request) is { } client)
        {
            address = client;
        }

        if (address is null)
        {
            return "unknown";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }

    private static IPAddress? Forwarded(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var end) ? end.Address : null;
    }
}
