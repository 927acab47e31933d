using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Layout;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Tests.Pages;

public sealed class SentPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Theory]
    [InlineData("Referrer-Policy", "no-referrer")]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    public async Task ExecuteAsync_AnyPage_SendsTheHeader(string name, string value)
    {
        var response = await SendAsync(HttpMethods.Get);

        response.Headers[name].ToString().ShouldBe(value);
    }

    [Fact]
    public async Task ExecuteAsync_AnyPage_SendsItsHtmlAsUtf8()
    {
        var response = await SendAsync(HttpMethods.Get);

        response.StatusCode.ShouldBe(403);
        response.ContentType.ShouldBe("text/html; charset=utf-8");
        Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray()).ShouldContain("Liên kết không mở được");
        response.ContentLength.ShouldBe(response.Body.Length);
    }

    [Fact]
    public async Task ExecuteAsync_Head_SendsTheHeadersOnly()
    {
        var response = await SendAsync(HttpMethods.Head);

        response.Body.Length.ShouldBe(0);
        response.Headers["Referrer-Policy"].ToString().ShouldBe("no-referrer");
    }

    [Fact]
    public async Task ContentSecurityPolicy_AllowsExactlyTheStylesOnThePages()
    {
        var phone = PagesFixture.Parse(await pages.Renderer.RenderAsync(Samples.FullStaffPage()));
        var wide = PagesFixture.Parse(await pages.Renderer.RenderAsync(Samples.BoardPage()));
        var style = phone.QuerySelectorAll("style").ShouldHaveSingleItem().TextContent;
        var styles = wide.QuerySelectorAll("style").Select(s => s.TextContent).ToList();
        styles.Count.ShouldBe(2);
        styles[0].ShouldBe(style);

        PageStyle.ContentSecurityPolicy.Split("; ").ShouldBe(
        [
            "default-src 'none'",
            $"style-src {string.Join(' ', styles.Select(HashOf))}",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]);
    }

    private static string HashOf(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";

    [Theory]
    [InlineData(ErrorKind.LinkRefused, 403)]
    [InlineData(ErrorKind.TooLarge, 413)]
    [InlineData(ErrorKind.NotFound, 404)]
    [InlineData(ErrorKind.FilePending, 503)]
    [InlineData(ErrorKind.FileMalicious, 403)]
    [InlineData(ErrorKind.FileUnchecked, 403)]
    [InlineData(ErrorKind.Broken, 503)]
    public async Task RenderAsync_Error_HasItsStatusAndSaysWhatToDo(ErrorKind kind, int status)
    {
        var page = await pages.Renderer.RenderAsync(kind);

        page.StatusCode.ShouldBe(status);
        PagesFixture.Parse(page).QuerySelector("main")!.Text().ShouldContain("Xin ");
    }

    [Fact]
    public async Task RenderAsync_RefusedLink_NamesNoPersonAndAlwaysReadsTheSame()
    {
        var one = await pages.Renderer.RenderAsync(ErrorKind.LinkRefused);
        var other = await pages.Renderer.RenderAsync(ErrorKind.LinkRefused);

        one.ShouldBe(other);
        one.Html.ShouldContain("thư ký");
        one.Html.ShouldNotContain("Bình Hòa");
    }

    private async Task<HttpResponse> SendAsync(string method)
    {
        var context = new DefaultHttpContext { Request = { Method = method }, Response = { Body = new MemoryStream() } };
        await (await pages.Renderer.RenderAsync(ErrorKind.LinkRefused)).ExecuteAsync(context);
        return context.Response;
    }
}
