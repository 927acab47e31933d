using System.Net;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Tests.Pages;

public sealed class ClientAddressTests
{
    private const string Client = "203.0.113.7";
    private const string Network = "20010db800000001";

    [Theory]
    [InlineData(Client, Client)]
    [InlineData("::ffff:203.0.113.7", Client)]
    [InlineData("2001:db8:0:1::99", Network)]
    public void Of_AConnectionFromElsewhere_IsItsAddressWhateverTheHeaderSays(string connection, string expected)
    {
        Of(connection, "198.51.100.1").ShouldBe(expected);
        Of(connection).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Client, Client)]
    [InlineData("203.0.113.7:50123", Client)]
    [InlineData("2001:db8:0:1::99", Network)]
    [InlineData("[2001:db8:0:1::99]", Network)]
    [InlineData("[2001:db8:0:1::99]:50123", Network)]
    [InlineData("[::ffff:203.0.113.7]:50123", Client)]
    public void Of_BehindAProxyOnThisMachine_IsWhatTheProxyWrote(string forwarded, string expected)
    {
        Of("127.0.0.1", forwarded).ShouldBe(expected);
        Of("::1", forwarded).ShouldBe(expected);
        Of("::ffff:127.0.0.1", forwarded).ShouldBe(expected);
    }

    [Fact]
    public void Of_TwoClientsOfOneIPv6Network_AreOne() =>
        Of("::1", "[2001:db8:0:1::1]:1").ShouldBe(Of("::1", "2001:db8:0:1:ffff::2"));

    [Theory]
    [InlineData("198.51.100.1, 203.0.113.7:50123")]
    [InlineData("not an address, 203.0.113.7")]
    [InlineData(",,203.0.113.7")]
    [InlineData("198.51.100.1,203.0.113.7:50123,127.0.0.1:4321")]
    [InlineData("198.51.100.1, 203.0.113.7:50123, [::1]:4321, 127.0.0.1")]
    public void Of_SeveralHops_IsTheLastThatIsNotThisMachine(string forwarded) => Of("127.0.0.1", forwarded).ShouldBe(Client);

    [Fact]
    public void Of_SeveralHeaderLines_CountAsOne() => Of("127.0.0.1", "198.51.100.1", "203.0.113.7:1").ShouldBe(Client);

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("_hidden")]
    [InlineData("7")]
    [InlineData("203.0.113.7, unknown")]
    [InlineData("203.0.113.7, 7")]
    [InlineData("203.0.113.7:port")]
    public void Of_AHopThatIsNoAddress_IsTheProxysOwn(string forwarded) => Of("127.0.0.1", forwarded).ShouldBe("127.0.0.1");

    [Fact]
    public void Of_NoConnection_IsUnknown() => Of(connection: null).ShouldBe("unknown");

    private static string Of(string? connection, params string[] forwarded)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = connection is null ? null : IPAddress.Parse(connection);
        if (forwarded.Length > 0)
        {
            http.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        return ClientAddress.Of(http.Request);
    }
}
