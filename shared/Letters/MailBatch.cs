using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// A batch of letters. A mail adapter takes them one after another and reports their outcomes. A stop takes effect between
/// letters: letters not taken yet are reported as held back at once, and letters being sent are completed.
/// </summary>
public sealed class MailBatch : IDisposable
{
    private readonly ConcurrentQueue<OutgoingLetter> waiting;
    private readonly Channel<SentLetter> outcomes = Channel.CreateUnbounded<SentLetter>(new() { SingleReader = true });
    private readonly CancellationTokenSource halted = new();
    private readonly CancellationTokenRegistration stopping;
    private volatile bool isHalted;

    /// <param name="stop">Cancelled when a stop is requested.</param>
    public MailBatch(IEnumerable<OutgoingLetter> letters, CancellationToken stop)
    {
        waiting = new(letters);
        stopping = stop.UnsafeRegister(static batch => ((MailBatch)batch!).Halt(), this);
    }

    /// <summary>Cancelled when the batch has no more letters. Ends waits between letters; never ends the sending of a letter.</summary>
    public CancellationToken Stop => halted.Token;

    /// <summary>The outcomes in the order of their reports; completes after the last one.</summary>
    public ChannelReader<SentLetter> Outcomes => outcomes.Reader;

    /// <summary>Takes the next letter. Can be called by several tasks at once.</summary>
    /// <returns>False if none is left or a stop was requested.</returns>
    public bool TryTake([NotNullWhen(true)] out OutgoingLetter? letter)
    {
        letter = null;
        return !isHalted && waiting.TryDequeue(out letter);
    }

    /// <summary>Reports the outcome of a letter that was taken.</summary>
    public void Report(OutgoingLetter letter, SendOutcome outcome) => outcomes.Writer.TryWrite(new SentLetter(letter, outcome));

    /// <summary>Ends the batch as a requested stop does.</summary>
    public void Halt()
    {
        isHalted = true;

        // Reported before waits are ended, so that all are written in one request.
        HoldBackRest();
        halted.Cancel();
    }

    /// <summary>Sends the letters through an adapter. Letters that it leaves are reported as held back.</summary>
    public async Task SendThroughAsync(IMailer mailer)
    {
        try
        {
            await mailer.SendAsync(this);
        }
        finally
        {
            // The registration may be reporting on another thread; its reports must be written before the channel completes.
            await stopping.DisposeAsync();
            HoldBackRest();
            outcomes.Writer.Complete();
        }
    }

    public void Dispose()
    {
        stopping.Dispose();
        halted.Dispose();
    }

    private void HoldBackRest()
    {
        while (waiting.TryDequeue(out var letter))
        {
            Report(letter, SendOutcome.HeldBack);
        }
    }
}
