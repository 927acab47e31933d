using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Letters on their way through a mail adapter, which takes them one after another and reports their outcomes. A stop is
/// observed only between letters: from then on none is given out, those not taken yet are reported as held back at once, and
/// those in hand go on to their answer.
/// </summary>
public sealed class MailBatch : IDisposable
{
    private readonly ConcurrentQueue<OutgoingLetter> waiting;
    private readonly Channel<SentLetter> outcomes = Channel.CreateUnbounded<SentLetter>(new() { SingleReader = true });
    private readonly CancellationTokenSource halted = new();
    private readonly CancellationTokenRegistration stopping;
    private volatile bool isHalted;

    /// <param name="stop">Cancelled when a stop is asked for.</param>
    public MailBatch(IEnumerable<OutgoingLetter> letters, CancellationToken stop)
    {
        waiting = new(letters);
        stopping = stop.UnsafeRegister(static batch => ((MailBatch)batch!).Halt(), this);
    }

    /// <summary>Cancelled when no more letters are given out. Ends waits before a letter is handed over, never the handing over.</summary>
    public CancellationToken Stop => halted.Token;

    /// <summary>What was reported so far; ends when every letter that will be reported has been.</summary>
    public ChannelReader<SentLetter> Outcomes => outcomes.Reader;

    /// <summary>Gives out the next letter. May be called by several tasks at once.</summary>
    /// <returns>False when there is none left or a stop was asked for.</returns>
    public bool TryTake([NotNullWhen(true)] out OutgoingLetter? letter)
    {
        letter = null;
        return !isHalted && waiting.TryDequeue(out letter);
    }

    /// <summary>Reports what became of a letter that was taken.</summary>
    public void Report(OutgoingLetter letter, SendOutcome outcome) => outcomes.Writer.TryWrite(new SentLetter(letter, outcome));

    /// <summary>Gives out no more letters, as when a stop is asked for.</summary>
    public void Halt()
    {
        isHalted = true;

        // Reported before waits are ended, so that one write holds them all.
        HoldBackRest();
        halted.Cancel();
    }

    /// <summary>Has an adapter send the letters. What it leaves is reported as held back.</summary>
    public async Task SendThroughAsync(IMailer mailer)
    {
        try
        {
            await mailer.SendAsync(this);
        }
        finally
        {
            // The registration may be reporting on another thread; what it has dequeued must be written before the end.
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
