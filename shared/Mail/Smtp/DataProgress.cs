using MailKit;

namespace BinhHoa2.Shared.Mail.Smtp;

/// <summary>Allows more time once a letter's own text is being sent, and knows whether that has begun.</summary>
/// <param name="limit">What ends the wait for the server.</param>
internal sealed class DataProgress(CancellationTokenSource limit, TimeSpan answerTimeout) : ITransferProgress
{
    /// <summary>Whether the server may have the letter; before that it certainly does not.</summary>
    public bool HasBegun { get; private set; }

    public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

    public void Report(long bytesTransferred)
    {
        HasBegun = true;
        limit.CancelAfter(answerTimeout);
    }
}
