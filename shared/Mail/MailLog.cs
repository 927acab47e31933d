using BinhHoa2.Shared.Letters;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Shared.Mail;

/// <summary>What the mail adapters log: the Message-ID to look up, never a name, an address or a body. Event ids 4000 to 4099.</summary>
internal static partial class MailLog
{
    [LoggerMessage(4001, LogLevel.Warning, "Letter {MessageId} was refused by {Provider}: {Reason}")]
    public static partial void Rejected(ILogger logger, string messageId, MailProvider provider, string? reason);

    [LoggerMessage(4002, LogLevel.Warning, "What became of letter {MessageId} at {Provider} is not known: {Reason}")]
    public static partial void Ambiguous(ILogger logger, string messageId, MailProvider provider, string? reason);

    [LoggerMessage(4003, LogLevel.Warning, "Letter {MessageId} was not taken by {Provider} and will be tried later: {Reason}")]
    public static partial void NotTaken(ILogger logger, string messageId, MailProvider provider, string? reason);

    [LoggerMessage(
        4010,
        LogLevel.Information,
        "{Posted} mail events posted, {Known} tell of letters, {Bounced} of letters that came back; "
        + "{Missing} letters are not in the ledger")]
    public static partial void Events(ILogger logger, int posted, int known, int bounced, int missing);

    public static SendOutcome Report(ILogger logger, OutgoingLetter letter, MailProvider provider, SendOutcome outcome)
    {
        if (outcome.Result == SendResult.Rejected)
        {
            Rejected(logger, letter.MessageId, provider, outcome.Reason);
        }
        else if (outcome.Result == SendResult.Ambiguous)
        {
            Ambiguous(logger, letter.MessageId, provider, outcome.Reason);
        }
        else if (outcome.Result == SendResult.NotTaken)
        {
            NotTaken(logger, letter.MessageId, provider, outcome.Reason);
        }

        return outcome;
    }
}
