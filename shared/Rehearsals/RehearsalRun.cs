using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>A rehearsal that was asked for at the desk.</summary>
/// <param name="By">Who asked for it.</param>
/// <param name="Begun">When it was asked for, school time, UTC.</param>
/// <param name="Updated">When it was last heard of, machine time, UTC.</param>
/// <param name="Day">The school's day it has come to; null before the first.</param>
public sealed record RehearsalRun(
    RehearsalId Id, StaffId By, DateTimeOffset Begun, RehearsalState State, DateTimeOffset Updated, DateOnly? Day = null)
{
    /// <summary>What its staff do.</summary>
    public StaffBehaviour Staff { get; init; }

    /// <summary>The draft of a plan that it is for; null for the plans in force, as in rows written before there were drafts.</summary>
    public string? Draft { get; init; }

    // It is heard of every few seconds; the durable runtime starts one whose process died within minutes.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    /// <summary>Whether it may still end; one that was not heard of for ten minutes no longer keeps another from beginning.</summary>
    /// <param name="now">Machine time, UTC.</param>
    public bool IsUnderWay(DateTimeOffset now) => State == RehearsalState.Running && now - Updated < Silence;
}
