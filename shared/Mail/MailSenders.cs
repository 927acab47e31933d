using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// Says who letters come from: as the settings say, or else as the set-up page saved it. A letter that leaves was composed by the setup in
/// force, so the one that this process read last is at hand.
/// </summary>
/// <param name="setups">Null where there is no school, in a tool for example.</param>
public sealed class MailSenders(IOptions<MailOptions> options, SetupSource? setups = null)
{
    /// <summary>Whether the settings say it.</summary>
    public bool IsSet => options.Value.FromAddress.Length > 0;

    /// <summary>The sender in force.</summary>
    /// <exception cref="InvalidOperationException">The settings say none, and no set-up page saved one.</exception>
    public LetterSender Current => IsSet
        ? new LetterSender(options.Value.FromName, options.Value.FromAddress)
        : setups?.Latest?.Sender ?? throw new InvalidOperationException("Mail:FromAddress is not set, and no sender was saved by page.");

    /// <summary>The sender of a letter.</summary>
    public LetterSender Of(OutgoingLetter letter) => letter.From ?? Current;

    /// <summary>Where an answer to a letter goes; null: to its sender.</summary>
    public string? ReplyToOf(OutgoingLetter letter) => letter.From is null ? options.Value.ReplyTo : null;
}
