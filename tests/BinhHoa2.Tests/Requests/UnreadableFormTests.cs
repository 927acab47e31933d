using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Functions.Desk;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Outages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>Forms that are too long, broken or sent during an outage: the answer is always a page, or problem JSON.</summary>
public sealed class UnreadableFormTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Secret = "a secret of the tests that is long enough";
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Chưa đủ.", 2334))[..21_000];
    private readonly StorageLine line = new();
    private readonly RequestWeek week;

    public UnreadableFormTests() => week = new RequestWeek { Services = line.AddApp, Settings = { ["Links:Secret"] = Secret } };

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task StaffPage_ANoteOf21000Characters_ComesBackWholeWithItsCount()
    {
        var link = week.Letters("digest").First(l => l.To == Teacher).Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;

        var (status, page) = await week.SubmitPartsAsync(
            link,
            [new("activity", "t10-2"), new("nonce", nonce), new("status", "Difficulty"), new("note", Long), new("date", "2021-10-12")]);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("dài 21.000 ký tự, nhiều nhất là 2.000");
        page.QuerySelector<IHtmlTextAreaElement>("#t10-2 textarea")!.Value.ShouldBe(Long);
    }

    [Fact]
    public async Task DirectivePage_ATextOf21000Characters_ComesBackWholeWithItsCount()
    {
        var link = await AskAsync();

        var (status, page) = await week.DirectAsync(link, "Guidance", Long);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("dài 21.000 ký tự, nhiều nhất là 2.000");
        page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.ShouldBe(Long);
    }

    [Fact]
    public async Task PostDirective_LargerThanTheServerTakes_IsAnsweredWithAPage()
    {
        var link = await AskAsync();
        using var body = new ByteArrayContent(new byte[31_000_000]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

        var (status, page) = await week.SubmitAsync(link, body, waits: true);

        (status, page.QuerySelector("h1")?.TextContent).ShouldBe((HttpStatusCode.BadRequest, "Nội dung gửi lên không đọc được"));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"toi\"\r\n\r\n1")]
    [InlineData("multipart/form-data", "1")]
    public async Task FreshLink_AFormThatCannotBeRead_ShowsThePageAgain(string type, string content)
    {
        var old = new LinkSigner(LinkKeyring.FromSecret(Secret))
            .Sign(new LinkClaims(October, new StaffId("gv-1a"), LinkPurpose.Staff, At(11, 0), 0));
        using var body = new StringContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var (status, page) = await week.SubmitAsync($"/fresh/{old}", body);

        (status, page.QuerySelector("h1")?.TextContent).ShouldBe((HttpStatusCode.Gone, "Liên kết đã quá hạn"));
    }

    private async Task<string> AskAsync()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        return week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
    }
}
