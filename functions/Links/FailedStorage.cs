using Azure;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Links;

/// <summary>What a person reads when storage does not answer: whether their reply was recorded cannot be known then, and the page says so.</summary>
public sealed partial class FailedStorage(PageRenderer pages, ILogger<FailedStorage> logger)
{
    /// <summary>The answer, or the page that says it cannot be given now.</summary>
    /// <param name="unsent">What was posted, so that the page can hold it; null where the sender's own page does.</param>
    public async Task<IResult> OrPageAsync(HttpRequest request, Func<Task<IResult>> answer, Func<Task<UnsentForm?>>? unsent = null)
    {
        try
        {
            return await answer();
        }
        catch (Exception failed) when (IsStorage(failed) && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            var reference = request.HttpContext.TraceIdentifier;
            Failed(logger, failed, reference);
            return await pages.RenderAsync(ErrorKind.Broken, reference, unsent is null ? null : await unsent());
        }
    }

    // The clients report a refused line, the sum of their tries, or a wait that was too long.
    private static bool IsStorage(Exception failed) => failed is RequestFailedException or AggregateException or OperationCanceledException;

    [LoggerMessage(2301, LogLevel.Error, "Storage did not answer; the page shown gives {Reference}.")]
    private static partial void Failed(ILogger logger, Exception failed, string reference);
}
