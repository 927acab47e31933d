using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Archives;

/// <summary>An archive of a school year that was asked for at the desk.</summary>
/// <param name="By">Who asked for it.</param>
/// <param name="Begun">When it was asked for, school time, UTC. What was done at the desk from then on is not in it.</param>
/// <param name="Updated">When its row was last written, machine time, UTC.</param>
public sealed record ArchiveRun(
    ArchiveId Id, SchoolYear Year, StaffId By, DateTimeOffset Begun, ArchiveState State, DateTimeOffset Updated)
{
    // A step takes a minute or two; the durable runtime repeats one whose process died within minutes.
    private static readonly TimeSpan MaxSilence = TimeSpan.FromMinutes(15);

    /// <summary>How many attached files have been copied into it.</summary>
    public int Copied { get; init; }

    /// <summary>How many attached files it has; null before its rows were read.</summary>
    public int? Files { get; init; }

    /// <summary>How many bytes it has once it is complete.</summary>
    public long? Bytes { get; init; }

    /// <summary>When it became complete, school time, UTC; null before.</summary>
    public DateTimeOffset? Completed { get; init; }

    /// <summary>The name under which it is downloaded.</summary>
    public string FileName => $"luu-tru-{Year}.zip";

    /// <summary>Whether it may still be completed; one whose row was not written for long no longer keeps another from beginning.</summary>
    /// <param name="now">Machine time, UTC.</param>
    public bool IsUnderWay(DateTimeOffset now) => State == ArchiveState.Running && now - Updated < MaxSilence;
}
