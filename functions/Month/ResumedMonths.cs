using System.Collections.Concurrent;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// The last wave of months that run but whose instance begins anew. The app itself has none here and asks the ledger, which does
/// not have waves without a letter; a rehearsal that begins in the middle of the year says which waves are over.
/// </summary>
public sealed class ResumedMonths
{
    private readonly ConcurrentDictionary<SchoolMonth, DateOnly> waves = [];

    /// <summary>Says which wave of a month was the last, in the school's zone.</summary>
    public void Add(SchoolMonth month, DateOnly lastWave) => waves[month] = lastWave;

    /// <summary>The day of the last wave; null where the ledger is to be asked.</summary>
    public DateOnly? LastWave(SchoolMonth month) => waves.TryGetValue(month, out var day) ? day : null;
}
