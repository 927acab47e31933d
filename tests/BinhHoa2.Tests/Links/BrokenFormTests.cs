using System.Net;
using System.Net.Http.Headers;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Links;

/// <summary>What the form of an old link answers to a body that is none of its own.</summary>
[Collection(ReplyHouse.Name)]
public sealed class BrokenFormTests(ReplyHouse house)
{
    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"toi\"\r\n\r\n1")]
    [InlineData("multipart/form-data", "--x--")]
    [InlineData("multipart/form-data; boundary=x", "--y\r\n\r\n")]
    public async Task AskForLink_ABrokenBody_ShowsThePageWithTheFormAgain(string type, string body)
    {
        var (status, title) = await AskAsync(type, body);

        (status, title).ShouldBe((HttpStatusCode.Gone, "Liên kết đã quá hạn"));
    }

    [Fact]
    public async Task AskForLink_MoreFieldsThanAnyForm_ShowsThePageWithTheFormAgain()
    {
        var (status, title) = await AskAsync(
            "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=1")));

        (status, title).ShouldBe((HttpStatusCode.Gone, "Liên kết đã quá hạn"));
    }

    private async Task<(HttpStatusCode Status, string Title)> AskAsync(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await house.Http.PostAsync(
            new Uri($"/fresh/{ReplyHouse.Expired(ReplyHouse.Teacher(31))}", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken);
        return (answer.StatusCode, (await ReplyHouse.ReadAsync(answer)).QuerySelector("h1")?.TextContent ?? string.Empty);
    }
}
