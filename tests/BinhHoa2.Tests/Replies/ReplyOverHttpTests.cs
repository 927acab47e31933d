using System.Net.Http.Headers;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Replies;

/// <summary>Over a real server: its own body limit must not answer before ours can explain.</summary>
public sealed class ReplyOverHttpTests : IAsyncLifetime
{
    private readonly WebApplication app = Build();
    private readonly HttpClient client = new();

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData(1, 2_000_000, "ghi chú: 1 tệp đã nhận")]
    [InlineData(5, 7_000_000, "tổng cộng nhiều nhất 25 MB")] // 35 MB: the server itself gives up at 30.
    public async Task Post_FilesOfAnySize_AreAnsweredInOurWords(int files, int bytesEach, string expected)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("t10-6"), "activity" },
            { new StringContent("Done"), "status" },
            { new StringContent("ghi chú"), "note" },
        };
        for (var i = 0; i < files; i++)
        {
            var file = new ByteArrayContent(SampleFiles.Jpeg(bytesEach));
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(file, "files", $"anh-{i}.jpg");
        }

        var answer = await client.PostAsync(new Uri(app.Urls.Single()), form, TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(expected);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapPost("/", async (HttpRequest request) =>
        {
            var input = await new ReplyForm(request, new ReplyLimits()).ReadAsync(
                new MemorySink(), _ => true, request.HttpContext.RequestAborted);
            return $"{input!.Note}: {input.FileProblem ?? $"{input.Files.Length} tệp đã nhận"}";
        });
        return server;
    }
}
