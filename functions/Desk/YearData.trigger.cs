using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>The year as JSON: figures, replies and mails by state. Needs the function key.</summary>
public sealed class YearData(BoardReader reader, TimeProvider schoolTime, ILogger<YearData> logger)
{
    [Function(nameof(YearData))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "desk/year")] HttpRequest request)
    {
        logger.KeyUsed(nameof(YearData));
        return YearAnswer.Of(await reader.YearAsync(request.HttpContext.RequestAborted), schoolTime.GetUtcNow());
    }
}
