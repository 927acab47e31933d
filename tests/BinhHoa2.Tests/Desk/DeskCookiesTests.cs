using BinhHoa2.Functions.Desk;
using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Tests.Desk;

/// <summary>The names and attributes of the desk's cookies, by how the pages are reached.</summary>
public sealed class DeskCookiesTests
{
    [Theory]
    [InlineData("https://truong.example", "__Host-desk=s; path=/; secure; samesite=strict; httponly")]
    [InlineData("http://localhost:7071", "desk-7071=s; path=/; samesite=strict; httponly")]
    public void Begin_ByHttpsAndOnThisMachine_SetsWhatABrowserTakes(string address, string expected)
    {
        var http = new DefaultHttpContext();

        new DeskCookies(new LinkOptions { BaseAddress = address }).Begin(http.Response, "s");

        http.Response.Headers.SetCookie[0].ShouldBe(expected);
    }
}
