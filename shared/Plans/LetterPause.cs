using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>A time in which no duty letter leaves, as it was begun and ended at the desk.</summary>
/// <param name="By">Who began it.</param>
/// <param name="Since">School time, UTC.</param>
public sealed record LetterPause(StaffId By, DateTimeOffset Since)
{
    /// <summary>When it was ended, school time, UTC; null while it lasts.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Who ended it.</summary>
    public StaffId? EndedBy { get; init; }

    /// <summary>Whether it lasts.</summary>
    public bool IsOn => Ended is null;

    /// <summary>What is stored once a person begins a pause: one that lasts stays as it was begun.</summary>
    public static LetterPause Begin(LetterPause? stored, StaffId by, DateTimeOffset now) =>
        stored is { IsOn: true } ? stored : new LetterPause(by, now);

    /// <summary>What is stored once a person ends the pause: one that was ended stays as it was ended.</summary>
    public static LetterPause? End(LetterPause? stored, StaffId by, DateTimeOffset now) =>
        stored is { IsOn: true } ? stored with { Ended = now, EndedBy = by } : stored;
}
