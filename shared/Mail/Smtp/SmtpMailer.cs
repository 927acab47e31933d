using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Mail.Smtp;

/// <summary>Sends letters through a mail server, one connection for a batch.</summary>
public sealed class SmtpMailer(IOptions<MailOptions> options, MimeComposer composer, ILogger<SmtpMailer> logger) : IMailer
{
    public async Task<ImmutableArray<SendOutcome>> SendAsync(IReadOnlyList<OutgoingLetter> letters, CancellationToken cancellation)
    {
        using var session = new SmtpSession(options.Value.Smtp);
        var outcomes = ImmutableArray.CreateBuilder<SendOutcome>(letters.Count);
        foreach (var letter in letters)
        {
            outcomes.Add(MailLog.Report(logger, letter, MailProvider.Smtp, await SendAsync(session, letter, cancellation)));
        }

        await session.CloseAsync(cancellation);
        return outcomes.MoveToImmutable();
    }

    private async Task<SendOutcome> SendAsync(SmtpSession session, OutgoingLetter letter, CancellationToken cancellation)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            return new SendOutcome(SendResult.Rejected, Reason: problem);
        }

        using var message = composer.Compose(letter);
        return await session.SendAsync(message, cancellation);
    }
}
