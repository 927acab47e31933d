using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Azure;
using BinhHoa2.Functions.Http;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Http;

/// <summary>What a request that failed is answered, and what the log says of it.</summary>
public sealed class ErrorAnswerTests(PagesFixture pages) : IClassFixture<PagesFixture>, IDisposable
{
    private const string Reference = "request-1";
    private readonly LogLines lines = new();

    public static TheoryData<Exception, int> Faults => new()
    {
        { new IOException("No space left on device", hresult: 28), 503 },
        { new RequestFailedException("down"), 503 },
        { new OperationCanceledException(), 503 },
        { new IOException("Unexpected end of Stream."), 400 },
        { new InvalidDataException("Form key length limit 2048 exceeded."), 400 },
        { new BadHttpRequestException("Unexpected end of request content."), 400 },
        { new BadHttpRequestException("Request body too large.", 413), 413 },
        { new InvalidOperationException("a fault of the app"), 500 },
    };

    public void Dispose() => lines.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task AnswerAsync_OnAPage_IsThePageWithTheReferenceOfTheLogLine(Exception fault, int status)
    {
        var http = Request("/r/1.x.y.z");

        await Errors().AnswerAsync(http, fault);

        http.Response.StatusCode.ShouldBe(status);
        var page = await new HtmlParser().ParseDocumentAsync(BodyOf(http), TestContext.Current.CancellationToken);
        page.QuerySelector("main")!.Text().ShouldContain("Xin ");
        page.QuerySelector("main")!.Text().ShouldContain($"Mã tra cứu: {Reference}");
        page.DocumentElement.TextContent.ShouldNotContain(fault.Message);
        var line = lines.Of(2101, 2102).ShouldHaveSingleItem();
        line.Text.ShouldContain(Reference);
        line.Level.ShouldBe(status >= 500 ? LogLevel.Error : LogLevel.Information);
        line.Exception.ShouldBe(status >= 500 ? fault : null);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task AnswerAsync_ToAProgram_IsAProblemWithTheReference(Exception fault, int status)
    {
        var http = Request("/desk/year");

        await Errors().AnswerAsync(http, fault);

        http.Response.ContentType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(BodyOf(http));
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
        problem.RootElement.GetProperty("reference").GetString().ShouldBe(Reference);
        BodyOf(http).ShouldNotContain(fault.Message);
    }

    [Theory]
    [InlineData(503, "120")]
    [InlineData(429, "60")]
    [InlineData(404, "")]
    public async Task FillAsync_OfAStatusWithoutABody_SaysWhenToTryAgain(int status, string retryAfter)
    {
        foreach (var path in new[] { "/r/1.x.y.z", "/hooks/sendgrid" })
        {
            var http = Request(path);
            http.Response.StatusCode = status;

            await Errors().FillAsync(http);

            http.Response.StatusCode.ShouldBe(status);
            http.Response.Headers.RetryAfter.ToString().ShouldBe(retryAfter);
            BodyOf(http).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(204)]
    [InlineData(303)]
    public async Task FillAsync_OfNoError_AddsNothing(int status)
    {
        var http = Request("/r/1.x.y.z");
        http.Response.StatusCode = status;

        await Errors().FillAsync(http);

        BodyOf(http).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnswerAsync_PartOfTheAnswerIsSent_BreaksTheConnectionOff()
    {
        var http = Request("/r/1.x.y.z");
        var connection = new Connection();
        http.Features.Set<IHttpResponseFeature>(new StartedResponse());
        http.Features.Set<IHttpRequestLifetimeFeature>(connection);

        await Errors().AnswerAsync(http, new RequestFailedException("The store broke off."));

        connection.IsAborted.ShouldBeTrue();
        lines.Of(2101).ShouldHaveSingleItem();
    }

    private static DefaultHttpContext Request(string path) => new()
    {
        TraceIdentifier = Reference,
        Request = { Method = HttpMethods.Post, Path = path },
        Response = { Body = new MemoryStream() },
    };

    private static string BodyOf(HttpContext http) => Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());

    private ErrorAnswers Errors()
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(lines));
        return new ErrorAnswers(pages.Renderer, loggers.CreateLogger<ErrorAnswers>());
    }

    private sealed class StartedResponse : HttpResponseFeature
    {
        public override bool HasStarted => true;
    }

    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
