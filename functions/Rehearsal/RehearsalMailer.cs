using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Rehearsals;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>Keeps every letter and accepts it; none leaves.</summary>
internal sealed class RehearsalMailer : IMailer
{
    private readonly List<RehearsedLetter> letters = [];

    public IReadOnlyList<RehearsedLetter> Letters => letters;

    public Task SendAsync(MailBatch batch)
    {
        while (batch.TryTake(out var letter))
        {
            var (day, time) = (VietnamTime.DateOf(letter.Date), TimeOnly.FromDateTime(letter.Date.ToOffset(VietnamTime.Offset).DateTime));
            var ledger = letter.Ledger ?? throw new InvalidOperationException($"A letter of kind {letter.Kind} has no row in the ledger.");
            letters.Add(new RehearsedLetter(
                ledger.Month, ledger.Key, day, time, letter.To.Name, letter.Letter.Subject, letter.Letter.Text, letter.Letter.Html));
            batch.Report(letter, new SendOutcome(SendResult.Accepted));
        }

        return Task.CompletedTask;
    }
}
