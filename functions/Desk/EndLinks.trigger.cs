using BinhHoa2.Functions.Http;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// Ends a person's links, for one month or for all that have begun, and mails new ones: after a letter was forwarded or a mailbox read
/// by another. The same post again, on the same day, does it once and mails what is missing. Needs the function key.
/// </summary>
public sealed class EndLinks(LinkEndForm form, LinkEndService links, ILogger<EndLinks> logger)
{
    [Function(nameof(EndLinks))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "desk/links/end")] HttpRequest request)
    {
        logger.KeyUsed(nameof(EndLinks));
        var cancellation = request.HttpContext.RequestAborted;
        if (await form.ReadAsync(request, cancellation) is not { } asked)
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, LinkEndForm.Expected);
        }

        var (months, mailed) = await links.EndAsync(asked, cancellation);
        var ended = months.Select(month => $"{month.Year:D4}-{month.Month:D2}");
        return months.Length > 0
            ? mailed.RetryAt is { } repeatAt
                ? Results.Json(
                    new { ended, repeatAt = repeatAt.ToOffset(VietnamTime.Offset) }, statusCode: StatusCodes.Status202Accepted)
                : Results.Ok(new { ended })
            : new ProblemAnswer(StatusCodes.Status404NotFound, "No month that has begun has this person.");
    }
}
