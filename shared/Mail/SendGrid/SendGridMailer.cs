using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SendGrid;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary>Sends letters through SendGrid, one request per letter, so that one bad address fails alone.</summary>
public sealed class SendGridMailer(
    IHttpClientFactory http,
    IOptions<MailOptions> options,
    MailSenders senders,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<SendGridMailer> logger) : IMailer
{
    /// <summary>The name its HTTP client is configured under.</summary>
    public const string ClientName = "SendGrid";

    public async Task SendAsync(MailBatch batch)
    {
        using var connection = http.CreateClient(ClientName);
        var service = options.Value.SendGrid;
        var client = new SendGridClient(
            connection,
            new SendGridClientOptions { ApiKey = service.ApiKey, Host = service.Host.TrimEnd('/') });
        var pace = new SendGridPace(machineTime, service.MaxPause);
        await Task.WhenAll(Enumerable.Range(0, service.Concurrency).Select(_ => SendOneByOneAsync(client, pace, batch)));
    }

    private async Task SendOneByOneAsync(SendGridClient client, SendGridPace pace, MailBatch batch)
    {
        while (batch.TryTake(out var letter))
        {
            batch.Report(letter, MailLog.Report(logger, letter, MailProvider.SendGrid, await SendAsync(client, pace, letter, batch.Stop)));
        }
    }

    private async Task<SendOutcome> SendAsync(SendGridClient client, SendGridPace pace, OutgoingLetter letter, CancellationToken stop)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            return new SendOutcome(SendResult.Rejected, Reason: problem);
        }

        while (await pace.MayGoAsync(stop))
        {
            try
            {
                // Not cancelled by a stop: a request that is out comes to its answer or to the client's time-out.
                var request = SendGridRequest.For(letter, senders, options.Value.SendGrid.Sandbox);
                var response = await client.SendEmailAsync(request, CancellationToken.None);
                if (!pace.IsAskedToWait(response))
                {
                    return pace.Mark(await SendGridOutcome.OfAsync(response, options.Value.SendGrid.Sandbox, CancellationToken.None));
                }
            }
            catch (Exception exception)
            {
                return pace.Mark(SendGridOutcome.Of(exception));
            }
        }

        return pace.End ?? SendOutcome.HeldBack;
    }
}
