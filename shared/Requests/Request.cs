using System.Collections.Immutable;
using Azure;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>A difficulty, or a wish for a later day or for a helper, that asks the Board for direction (xin ý kiến).</summary>
/// <param name="Id">The id of the evidence that raised it.</param>
/// <param name="EvidenceId">The reply that states the matter as it stands; a later one about the same matter replaces it.</param>
/// <param name="Raised">When it was first reported, UTC.</param>
public sealed record Request(
    RequestId Id,
    StaffId Person,
    ActivityId Activity,
    EvidenceId EvidenceId,
    RequestState State,
    DateTimeOffset Raised)
{
    public RequestKind Kind { get; init; }

    /// <summary>The later day asked for, in the school's zone; null when none was.</summary>
    public DateOnly? AskedUntil { get; init; }

    /// <summary>Whether a helper is asked for, beside whatever else it asks.</summary>
    public bool AsksHelper { get; init; }

    /// <summary>Whether it was withdrawn because a change of the plan no longer asks the work of its person.</summary>
    public bool IsLapsed { get; init; }

    /// <summary>Whether the whole Board has been informed of it as it stands.</summary>
    public bool BoardInformed { get; init; }

    /// <summary>
    /// The members of the Board the last letter to it left out, because they were to be asked that day; a letter that asks, or
    /// the next letter to the Board, informs them.
    /// </summary>
    public ImmutableArray<StaffId> BoardOwed { get; init; } = [];

    /// <summary>The steps so far, in order.</summary>
    public ImmutableArray<RequestStep> Steps { get; init; } = [];

    /// <summary>The answer; null before there is one.</summary>
    public Directive? Directive { get; init; }

    /// <summary>Binds the row to the answer's text; null before there is one, and in rows written before there were commitments.</summary>
    public Commitment? DirectiveCommitment { get; init; }

    /// <summary>The row's ETag as read; default for one not stored yet.</summary>
    public ETag Version { get; init; }

    /// <summary>Whether the reporter decided it: the Chair, as the last step of the ladder, moves the day of their own work.</summary>
    public bool IsOwnDecision => Directive?.Author == Person;

    /// <summary>Who holds the work now: who got it by the answer, or the reporter.</summary>
    public StaffId Holder => Directive is { Kind: DirectiveKind.Reassigned, Helper: { } to } ? to : Person;

    /// <summary>Whether it still waits for an answer.</summary>
    public bool IsWaiting => State is RequestState.Open or RequestState.Unanswered;

    /// <summary>Whether it waits for the person now: they were asked last, and for an answer.</summary>
    public bool WaitsFor(StaffId person) =>
        IsWaiting && Steps is [.., { ForInformationOnly: false } last] && last.Person == person;

    /// <summary>The latest day its letters and pages name, due or asked for, which links to it outlive by the grace.</summary>
    /// <param name="due">The day the work is due now, in the school's zone.</param>
    public DateOnly LinkedUntil(DateOnly due) => AskedUntil > due ? AskedUntil.Value : due;

    /// <summary>Whether the person was asked and may answer; a step for information only gives no right to.</summary>
    public bool MayBeAnsweredBy(StaffId person) => Steps.Any(s => s.Person == person && !s.ForInformationOnly);
}
