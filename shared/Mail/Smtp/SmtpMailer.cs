using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Mail.Smtp;

/// <summary>Sends letters through a mail server, one connection for a batch.</summary>
public sealed class SmtpMailer(
    IOptions<MailOptions> options,
    MimeComposer composer,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<SmtpMailer> logger) : IMailer
{
    public async Task SendAsync(MailBatch batch)
    {
        using var session = new SmtpSession(options.Value.Smtp, machineTime);
        while (batch.TryTake(out var letter))
        {
            batch.Report(letter, MailLog.Report(logger, letter, MailProvider.Smtp, await SendAsync(session, letter, batch.Stop)));
        }

        await session.CloseAsync();
    }

    private async Task<SendOutcome> SendAsync(SmtpSession session, OutgoingLetter letter, CancellationToken stop)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            return new SendOutcome(SendResult.Rejected, Reason: problem);
        }

        using var message = composer.Compose(letter);
        return await session.SendAsync(message, stop);
    }
}
