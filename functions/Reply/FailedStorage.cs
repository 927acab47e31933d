using Azure;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Reply;

/// <summary>What a person reads when storage does not answer: whether their reply was recorded cannot be known then, and the page says so.</summary>
public sealed partial class FailedStorage(PageRenderer pages, ILogger<FailedStorage> logger)
{
    /// <summary>The answer, or the page that says it cannot be given now.</summary>
    public async Task<IResult> OrPageAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception failed) when (failed is RequestFailedException or AggregateException)
        {
            var reference = request.HttpContext.TraceIdentifier;
            Failed(logger, failed, reference);
            return await pages.RenderAsync(ErrorKind.Broken, reference);
        }
    }

    [LoggerMessage(2301, LogLevel.Error, "Storage did not answer; the page shown gives {Reference}.")]
    private static partial void Failed(ILogger logger, Exception failed, string reference);
}
