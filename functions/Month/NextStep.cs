using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>What comes next in a month.</summary>
/// <param name="At">When, UTC or with its offset.</param>
/// <param name="Wave">The wave to send; null when the month closes.</param>
/// <param name="Chunks">Who may be in it, in chunks that fit a transaction.</param>
public sealed record NextStep(DateTimeOffset At, Wave? Wave, ImmutableArray<ImmutableArray<StaffId>> Chunks)
{
    /// <summary>Whether it is too early to say who is in the wave: it has to be asked again when its time has come.</summary>
    public bool NotDueYet { get; init; }
}

/// <summary>Asks for the step after the wave of a day; null for the first.</summary>
public sealed record NextWaveInput(SchoolMonth Month, DateOnly? After);

/// <summary>A chunk of a wave; month, wave and person are the idempotency key of each letter.</summary>
public sealed record SendWaveInput(SchoolMonth Month, Wave Wave, ImmutableArray<StaffId> People);
