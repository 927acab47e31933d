using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Reads a school's own list of people from xlsx or csv: the head row is found by its words, its columns may stand in any order, and
/// what is neither used nor understood is said.
/// </summary>
public static class RosterFileReader
{
    /// <summary>Reads what the bytes contain; the kind of file follows from them, not from a name.</summary>
    /// <exception cref="RosterUnreadableException">It is of another kind, damaged, locked, too large, or no list of people.</exception>
    public static RosterReading Read(byte[] file, RosterLimits limits)
    {
        // A hostile file can hold a parser for as long as it likes; the time is the caller's.
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        var reading = Task.Run(() => Interpret(file, limits, token), CancellationToken.None);
        try
        {
            if (reading.Wait(limits.Time, CancellationToken.None))
            {
                return reading.Result;
            }

            stop.Cancel();
            throw new RosterUnreadableException(RosterFileTexts.TooSlow);
        }
        catch (AggregateException exception) when (exception.InnerException is RosterUnreadableException refused)
        {
            throw new RosterUnreadableException(refused.Message);
        }
        catch (AggregateException exception) when (exception.InnerException is RegexMatchTimeoutException)
        {
            throw new RosterUnreadableException(RosterFileTexts.TooSlow);
        }
    }

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
