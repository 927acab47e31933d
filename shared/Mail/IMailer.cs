using System.Collections.Immutable;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// The mail port: a batch of letters in, an outcome for each out, in the same order. One bad address never fails
/// the batch, and no adapter throws for what a provider or a network does; only cancellation is thrown.
/// </summary>
public interface IMailer
{
    Task<ImmutableArray<SendOutcome>> SendAsync(IReadOnlyList<OutgoingLetter> letters, CancellationToken cancellation);
}
