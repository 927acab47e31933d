using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Functions.Reply;

/// <summary>How many bytes of files a person may still store today through the link of a month.</summary>
/// <param name="person">The key of the person and month.</param>
/// <param name="today">In the school's zone.</param>
/// <param name="room">Bytes of the day, less those recorded.</param>
public sealed class FileAllowance(UnrecordedBytes unrecorded, string person, DateOnly today, long room)
{
    /// <summary>Counts the bytes of a file to be stored; false, and nothing is counted, when they do not fit.</summary>
    public bool TryReserve(long bytes) => unrecorded.TryAdd(person, today, bytes, room);

    /// <summary>Takes back the bytes of files that are recorded now, and counted from their rows, or deleted.</summary>
    public void Release(long bytes) => unrecorded.Remove(person, today, bytes);
}
