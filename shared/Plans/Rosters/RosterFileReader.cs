using BinhHoa2.Shared.Plans.Reading;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Reads a school's own list of people from xlsx or csv: the head row is found by its words, its columns may stand in any order, and
/// what is neither used nor understood is said.
/// </summary>
public static class RosterFileReader
{
    /// <summary>Reads what the bytes contain; the kind of file follows from them, not from a name.</summary>
    /// <exception cref="RosterUnreadableException">It is of another kind, damaged, locked, too large, or no list of people.</exception>
    public static Task<RosterReading> ReadAsync(byte[] file, RosterLimits limits, CancellationToken cancellation) =>
        BoundedReading.RunAsync(
            stop => Interpret(file, limits, stop),
            limits.Time,
            () => new RosterUnreadableException(RosterFileTexts.TooSlow),
            cancellation);

    private static RosterReading Interpret(byte[] file, RosterLimits limits, CancellationToken stop)
    {
        var sheets = RosterSource.Read(file, limits, stop);
        var rows = new SheetRows(limits, sheets.Length > 1);
        for (var i = 0; i < sheets.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            rows.Add(sheets[i], i + 1);
        }

        return rows.Reading();
    }
}
