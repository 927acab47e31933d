using System.Collections.Immutable;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What a rehearsal of a school year came to.</summary>
/// <param name="Begin">Its first day, in the school's zone.</param>
/// <param name="End">Its last day.</param>
/// <param name="Letters">In the order in which they leave.</param>
/// <param name="Failures">By the day on which they were met first.</param>
public sealed record RehearsedYear(
    DateOnly Begin, DateOnly End, ImmutableArray<RehearsedLetter> Letters, ImmutableArray<RehearsalFailure> Failures)
{
    /// <summary>
    /// Whether it begins in the middle of the year, from what was by then; else, as all of before, with the adoption of the first plan.
    /// </summary>
    public bool GoesOn { get; init; }

    /// <summary>The letters that each person had been sent in the calendar month in which it begins, before it.</summary>
    public ImmutableArray<MonthlyLetters> Sent { get; init; } = [];

    /// <summary>How many turns of orchestrations it took.</summary>
    public int Turns { get; init; }

    /// <summary>How many requests to the store it took.</summary>
    public int StorageRequests { get; init; }
}
