using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SendGrid;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary>Sends letters through SendGrid, one request per letter, so that one bad address fails alone.</summary>
public sealed class SendGridMailer(
    IHttpClientFactory http,
    IOptions<MailOptions> options,
    [FromKeyedServices(MailServices.MachineTime)] TimeProvider machineTime,
    ILogger<SendGridMailer> logger) : IMailer
{
    /// <summary>The name its HTTP client is configured under.</summary>
    public const string ClientName = "SendGrid";

    public async Task<ImmutableArray<SendOutcome>> SendAsync(IReadOnlyList<OutgoingLetter> letters, CancellationToken cancellation)
    {
        using var connection = http.CreateClient(ClientName);
        var service = options.Value.SendGrid;
        var client = new SendGridClient(connection, new SendGridClientOptions { ApiKey = service.ApiKey, Host = service.Host.TrimEnd('/') });
        var pace = new SendGridPace(machineTime, service.LongestPause);
        var outcomes = new SendOutcome[letters.Count];
        var bound = new ParallelOptions { MaxDegreeOfParallelism = service.Concurrency, CancellationToken = cancellation };
        await Parallel.ForAsync(0, letters.Count, bound, async (i, token) =>
            outcomes[i] = MailLog.Report(logger, letters[i], MailProvider.SendGrid, await SendAsync(client, pace, letters[i], token)));
        return [.. outcomes];
    }

    private async Task<SendOutcome> SendAsync(SendGridClient client, SendGridPace pace, OutgoingLetter letter, CancellationToken cancellation)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            return new SendOutcome(SendResult.Rejected, Reason: problem);
        }

        while (await pace.MayGoAsync(cancellation))
        {
            try
            {
                var response = await client.SendEmailAsync(SendGridRequest.For(letter, options.Value), cancellation);
                if (!pace.IsAskedToWait(response))
                {
                    return pace.Note(await SendGridOutcome.OfAsync(response, options.Value.SendGrid.Sandbox, cancellation));
                }
            }
            catch (Exception failed)
            {
                cancellation.ThrowIfCancellationRequested();
                return pace.Note(SendGridOutcome.Of(failed));
            }
        }

        return pace.End!;
    }
}
