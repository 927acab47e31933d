using System.Diagnostics;
using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Shared.Letters;

/// <summary>Measures letters by kind and state, and the time a batch takes.</summary>
internal static class LetterTelemetry
{
    private static readonly Counter<long> Letters = SchoolTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.Letters, "{letter}", "Letters that have come into a state of the ledger");

    /// <summary>Counts the entries whose state a write to the ledger has changed.</summary>
    public static void Written(IEnumerable<(LedgerEntry Entry, LedgerRow? Before)> entries)
    {
        if (!Letters.Enabled)
        {
            return;
        }

        foreach (var (entry, _) in entries.Where(e => e.Entry.State != e.Before?.Entry.State))
        {
            Letters.Count(
                new(AttributeNames.LetterKind, TagValues.Of(entry.Key.Kind)),
                new(AttributeNames.LetterState, TagValues.Of(entry.State)));
        }
    }

    /// <summary>Begins the span of a batch of letters.</summary>
    /// <param name="count">The number of letters to send; some of them may be in the ledger already.</param>
    public static Activity? Sending(int count) =>
        SchoolTelemetry.Start(SpanNames.SendLetters)?.SetTag(AttributeNames.Letters, count);
}
