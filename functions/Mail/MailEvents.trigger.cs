using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Mail.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Mail;

/// <summary>Where SendGrid posts what became of letters. It repeats every post that is not answered with 2xx.</summary>
public sealed class MailEvents(WebhookHandler events, HostReadiness host)
{
    [Function(nameof(MailEvents))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/sendgrid")] HttpRequest request)
    {
        if (!await host.KeepsWritesAsync(request))
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var receipt = await events.TakeAsync(
            request.Headers[WebhookHandler.SignatureHeader].ToString(),
            request.Headers[WebhookHandler.TimestampHeader].ToString(),
            request.Body,
            request.HttpContext.RequestAborted);
        return Results.StatusCode(receipt switch
        {
            WebhookResult.Written => StatusCodes.Status204NoContent,
            WebhookResult.NotConfigured => StatusCodes.Status404NotFound,
            WebhookResult.TooLarge => StatusCodes.Status413PayloadTooLarge,
            WebhookResult.Unreadable => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status403Forbidden,
        });
    }
}
