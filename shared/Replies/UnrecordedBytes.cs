namespace BinhHoa2.Shared.Replies;

/// <summary>
/// The bytes of files this process has stored today for replies that are not recorded. What is recorded is counted from its
/// rows, in every process; this count is gone with the process.
/// </summary>
public sealed class UnrecordedBytes
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> byPerson = new(StringComparer.Ordinal);
    private DateOnly counted;

    /// <summary>Counts bytes that are about to be stored.</summary>
    /// <param name="person">A person's key; the count is theirs alone.</param>
    /// <param name="today">In the school's zone; the count begins anew with every day.</param>
    /// <param name="room">The most the person may have unrecorded, with these.</param>
    /// <returns>False when there is no room for them; nothing is counted then.</returns>
    public bool TryAdd(string person, DateOnly today, long bytes, long room)
    {
        lock (gate)
        {
            if (counted != today)
            {
                byPerson.Clear();
                counted = today;
            }

            var sum = byPerson.GetValueOrDefault(person) + bytes;
            if (sum > room)
            {
                return false;
            }

            byPerson[person] = sum;
            return true;
        }
    }

    /// <summary>Takes back bytes that are recorded now, or deleted, as far as this process counted them today.</summary>
    public void Remove(string person, DateOnly today, long bytes)
    {
        lock (gate)
        {
            if (counted == today && byPerson.TryGetValue(person, out var sum))
            {
                byPerson[person] = Math.Max(0, sum - bytes);
            }
        }
    }
}
