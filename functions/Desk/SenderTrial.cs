using System.Security.Cryptography;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// Sends a letter through the real mail adapter from a sender to that very address, a few times a day. It is of no person and of no
/// month, so it has no row in the ledger.
/// </summary>
public sealed partial class SenderTrial(
    StartCounts counts,
    ILetterRenderer letters,
    IMailer mailer,
    IOptions<MailOptions> mail,
    TimeProvider schoolTime,
    ILogger<SenderTrial> logger)
{
    private const string Kind = "sender-trial";
    private const int IdBytes = 16;

    // As long as the profile may have them.
    private const int MaxName = 100;
    private const int MaxSymbol = 20;

    /// <param name="input">What was typed; it names the school in the letter.</param>
    /// <param name="sender">A sender whose address has the form of one.</param>
    public async Task<StartLetterResult> SendAsync(StartInput input, LetterSender sender)
    {
        // A letter that was asked for is sent, whether its page waits or not.
        var cancellation = CancellationToken.None;
        var now = schoolTime.GetUtcNow();
        if (!await counts.TakeLetterAsync(VietnamTime.DateOf(now), cancellation))
        {
            return new StartLetterResult(false, StartTexts.NoMoreLetters);
        }

        var letter = await letters.RenderAsync(new SenderTrialModel(SchoolOf(input, sender), sender, now));
        var outgoing = new OutgoingLetter(
            $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}@{PostOfficeOptions.DomainOf(sender.Address)}",
            Kind,
            new MailRecipient(sender.Name, sender.Address),
            letter,
            now.ToOffset(VietnamTime.Offset))
        {
            From = sender,
        };
        using var batch = new MailBatch([outgoing], cancellation);
        await batch.SendThroughAsync(mailer);
        var outcome = (await batch.Outcomes.ReadAsync(cancellation)).Outcome;
        LogTried(logger, outcome.Result);
        return StartTexts.ResultOf(outcome, sender.Address, leaves: mail.Value.Provider != MailProvider.Mailbox);
    }

    private static SchoolProfile SchoolOf(StartInput input, LetterSender sender)
    {
        var name = input.School.Length is > 0 and <= MaxName ? input.School : sender.Name;
        return new SchoolProfile(
            FirstStartRecords.Id,
            name,
            input.Symbol.Length is > 0 and <= MaxSymbol ? input.Symbol : SchoolSymbol.Of(name),
            Place: string.Empty,
            Superiors: [],
            SignerTitle: string.Empty,
            SignerName: string.Empty);
    }

    [LoggerMessage(2711, LogLevel.Information, "The sender was tried from the set-up page: {Result}.")]
    private static partial void LogTried(ILogger logger, SendResult result);
}
