using System.Net;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Http;

/// <summary>The headers of whatever the app answers, errors included.</summary>
[Collection(ReplyHouse.Name)]
public sealed class AnswerHeaderTests(ReplyHouse house)
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ["X-Robots-Tag"] = "noindex, nofollow",
        ["X-Frame-Options"] = "DENY",
    };

    public static TheoryData<string, string, HttpStatusCode> Answers => new()
    {
        { "GET", $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(30))}", HttpStatusCode.OK },
        { "HEAD", $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(30))}", HttpStatusCode.OK },
        { "GET", "/r/1.x.y.z", HttpStatusCode.Forbidden },
        { "GET", $"/r/{ReplyHouse.Expired(ReplyHouse.Teacher(30))}", HttpStatusCode.Gone },
        { "GET", $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(30))}/tep/none/0", HttpStatusCode.NotFound },
        { "GET", "/assets/none.js", HttpStatusCode.NotFound },
        { "GET", "/none", HttpStatusCode.NotFound },
        { "HEAD", "/none", HttpStatusCode.NotFound },
        { "PUT", "/r/1.x.y.z", HttpStatusCode.NotFound },
        { "GET", "/admin/none", HttpStatusCode.NotFound },
        { "GET", "/board", HttpStatusCode.Unauthorized },
        { "GET", "/desk/year", HttpStatusCode.Unauthorized },
        { "GET", "/desk/year?code=KEY", HttpStatusCode.OK },
        { "POST", "/hooks/sendgrid", HttpStatusCode.NotFound },
        { "POST", $"/fresh/{ReplyHouse.Token(ReplyHouse.Teacher(30))}", HttpStatusCode.SeeOther },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_OfAnyKind_HasEverySecurityHeader(string method, string path, HttpStatusCode status)
    {
        using var answer = await SendAsync(method, path);

        answer.StatusCode.ShouldBe(status);
        foreach (var (name, value) in Expected)
        {
            HeaderOf(answer, name).ShouldBe(value, name);
        }

        HeaderOf(answer, "Content-Security-Policy").ShouldStartWith("default-src 'none'");
        HeaderOf(answer, "Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        HeaderOf(answer, "Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task Script_TheSameForAll_IsKeptByBrowsersAndHasTheOtherHeaders()
    {
        using var answer = await SendAsync("GET", $"/assets/{StaffScript.Name}");

        HeaderOf(answer, "Cache-Control").ShouldBe("public, max-age=31536000, immutable");
        Expected.ShouldAllBe(header => HeaderOf(answer, header.Key) == header.Value);
    }

    [Theory]
    [InlineData("/none")]
    [InlineData("/desk/year")]
    [InlineData("/r/1.x.y.z")]
    public async Task Answer_ByHttps_KeepsTheBrowserToHttpsForAYear(string path)
    {
        using var answer = await SendAsync("GET", path, forwardedProto: "https");
        using var plain = await SendAsync("GET", path);
        using var overwritten = await SendAsync("GET", path, forwardedProto: "https, http");

        HeaderOf(answer, "Strict-Transport-Security").ShouldBe("max-age=31536000");
        HeaderOf(plain, "Strict-Transport-Security").ShouldBeEmpty();
        HeaderOf(overwritten, "Strict-Transport-Security").ShouldBeEmpty();
    }

    private static string HeaderOf(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : string.Empty;

    private Task<HttpResponseMessage> SendAsync(string method, string path, string? forwardedProto = null)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(method), path.Replace("KEY", Uri.EscapeDataString(house.Host.FunctionKey), StringComparison.Ordinal));
        if (forwardedProto is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", forwardedProto);
        }

        return house.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
