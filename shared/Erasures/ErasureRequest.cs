using System.Collections.Immutable;
using Azure;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Erasures;

/// <summary>A request for erasure and what became of it: ids, days and counts, nothing of what was erased.</summary>
/// <param name="Received">The day it came in, in the school's zone.</param>
/// <param name="AnswerBy">The last day on which the answer is in time.</param>
/// <param name="EnteredBy">Who entered it at the desk.</param>
/// <param name="Entered">When, school time, UTC.</param>
public sealed record ErasureRequest(
    ErasureKey Key, ErasureAsker Asker, DateOnly Received, DateOnly AnswerBy, StaffId EnteredBy, DateTimeOffset Entered)
{
    /// <summary>Who confirmed it; null before.</summary>
    public StaffId? ConfirmedBy { get; init; }

    /// <summary>The day on which it was confirmed and began, in the school's zone; null before.</summary>
    public DateOnly? Begun { get; init; }

    /// <summary>The day on which it was complete; null before.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>How much was erased so far.</summary>
    public ErasedItems Items { get; init; } = ErasedItems.None;

    /// <summary>How much a last search through everything still found; null before it.</summary>
    public int? Found { get; init; }

    /// <summary>The issued reports that keep words of it, by their keys.</summary>
    public ImmutableArray<string> Reports { get; init; } = [];

    /// <summary>Whether plans or the school's profile name the person, which only the school can change.</summary>
    public bool IsNamedInSetup { get; init; }

    /// <summary>Whether the answer is due and has not been given.</summary>
    public bool IsDue(DateOnly today) => Done is null && AnswerBy <= today;

    internal ETag Version { get; init; }
}
