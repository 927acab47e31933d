using Azure;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Plans;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Http;

/// <summary>
/// The answer where a function gave none: a page for people, problem JSON for the programs that call the desk with the key, and the
/// hooks. A fault is logged under the reference that the answer shows.
/// </summary>
public sealed partial class ErrorAnswers(PageRenderer pages, ILogger<ErrorAnswers> logger)
{
    private const int NotOfTheSystem = unchecked((int)0x80131620);
    private static readonly PathString[] ForPrograms = ["/desk/sweep", "/desk/links", "/desk/year", "/desk/health", "/hooks"];

    /// <summary>Answers in place of a function that threw; breaks the connection off when part of its answer is sent already.</summary>
    public async Task AnswerAsync(HttpContext http, Exception exception)
    {
        var kind = KindOf(http.Request, exception);
        var reference = http.TraceIdentifier;
        if (kind is ErrorKind.Broken or ErrorKind.Failed)
        {
            LogRequestFailed(logger, exception, reference);
        }
        else
        {
            LogUnreadable(logger, kind, reference);
        }

        if (http.Response.HasStarted)
        {
            // Part of an answer must not look complete.
            http.Abort();
            return;
        }

        http.Response.Clear();
        await WriteAsync(http, kind, ErrorStatus.Of(kind), reference);
    }

    /// <summary>Gives an error status without a body the house's.</summary>
    public async Task FillAsync(HttpContext http)
    {
        var response = http.Response;
        if (response.StatusCode >= StatusCodes.Status400BadRequest
            && response is { HasStarted: false, ContentType: null, ContentLength: null or 0 })
        {
            await WriteAsync(http, ErrorStatus.KindOf(response.StatusCode), response.StatusCode, reference: null);
        }
    }

    /// <summary>The answer to an address that leads nowhere.</summary>
    public Task<IResult> NotFoundAsync(HttpRequest request) =>
        MakeAsync(request, ErrorKind.NotFound, StatusCodes.Status404NotFound, reference: null);

    private async Task WriteAsync(HttpContext http, ErrorKind kind, int status, string? reference) =>
        await (await MakeAsync(http.Request, kind, status, reference)).ExecuteAsync(http);

    private async Task<IResult> MakeAsync(HttpRequest request, ErrorKind kind, int status, string? reference) =>
        ForPrograms.Any(path => request.Path.StartsWithSegments(path))
            ? new ProblemAnswer(status, reference: reference)
            : await pages.RenderAsync(kind, reference) with { StatusCode = status };

    private static ErrorKind KindOf(HttpRequest request, Exception exception) => exception switch
    {
        NoSchoolException => ErrorKind.NotSetUp,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ErrorKind.TooLarge,
        BadHttpRequestException or InvalidDataException => ErrorKind.Unreadable,

        // A posted form that ends too early; what the system reports, a full disk say, has a number of its own.
        IOException { HResult: NotOfTheSystem } when HttpMethods.IsPost(request.Method) => ErrorKind.Unreadable,
        RequestFailedException or AggregateException or OperationCanceledException or IOException => ErrorKind.Broken,
        _ => ErrorKind.Failed,
    };

    [LoggerMessage(2101, LogLevel.Error, "A request failed; its answer gives {Reference}.")]
    private static partial void LogRequestFailed(ILogger logger, Exception exception, string reference);

    [LoggerMessage(2102, LogLevel.Information, "A request could not be read ({Kind}); its answer gives {Reference}.")]
    private static partial void LogUnreadable(ILogger logger, ErrorKind kind, string reference);
}
