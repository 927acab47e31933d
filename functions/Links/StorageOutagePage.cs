using Azure;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Plans;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Links;

/// <summary>
/// The page shown while storage does not answer, or when a page cannot be made for another reason. It cannot be known then
/// whether a reply was recorded, and the page says so. Before the school is set up, the page that says that.
/// </summary>
public sealed partial class StorageOutagePage(
    PageRenderer pages, HostReadiness host, SetupExpectation setup, ILogger<StorageOutagePage> logger)
{
    /// <summary>
    /// The answer, or the outage page when it cannot be made or the host could not keep what is written; why is logged, with
    /// the reference the page gives.
    /// </summary>
    /// <param name="unsent">Reads what was posted, so that the page can hold it; null where the sender's own page does.</param>
    /// <param name="needsSchool">Whether there is nothing to show before the school is set up.</param>
    public async Task<IResult> OrRenderAsync(
        HttpRequest request, Func<Task<IResult>> answer, Func<Task<UnsentForm?>>? unsent = null, bool needsSchool = true)
    {
        var reference = request.HttpContext.TraceIdentifier;
        try
        {
            if (needsSchool && await setup.IsMissingAsync(request.HttpContext.RequestAborted))
            {
                return await pages.RenderAsync(ErrorKind.NotSetUp);
            }

            if (await host.KeepsWritesAsync(request))
            {
                return await answer();
            }

            LogNoRoom(logger, reference);
        }
        catch (Exception exception) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            if (IsStorage(exception))
            {
                LogFailed(logger, exception, reference);
            }
            else
            {
                LogPageFailed(logger, exception, reference);
            }
        }

        return await pages.RenderAsync(ErrorKind.Broken, reference, unsent is null ? null : await unsent());
    }

    // The clients report a refused connection, the sum of their tries, or a wait that was too long.
    private static bool IsStorage(Exception exception) =>
        exception is RequestFailedException or AggregateException or OperationCanceledException;

    [LoggerMessage(2301, LogLevel.Error, "Storage did not answer; the page shown gives {Reference}.", EventName = "StorageFailed")]
    private static partial void LogFailed(ILogger logger, Exception exception, string reference);

    [LoggerMessage(2302, LogLevel.Error, "The host cannot keep what is written; nothing was, and the page shown gives {Reference}.")]
    private static partial void LogNoRoom(ILogger logger, string reference);

    [LoggerMessage(2303, LogLevel.Error, "The page could not be made; the one shown gives {Reference}.")]
    private static partial void LogPageFailed(ILogger logger, Exception exception, string reference);
}
