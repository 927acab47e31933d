using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>What a reply does to the request about its assignment.</summary>
public static class RequestRules
{
    /// <param name="person">The person whose assignment it is.</param>
    /// <param name="row">The assignment before the reply.</param>
    public static ReplyEffect AfterReply(StaffMember person, AssignmentRow row, Evidence reply)
    {
        var decided = OwnDecision(person, reply);
        var open = OpenRequestAfter(row, reply);
        return new ReplyEffect(
            decided is null ? row with { OpenRequest = open } : row.Answered(decided),
            open,
            ChangeBy(reply, row.OpenRequest, decided));
    }

    /// <summary>
    /// The Chair is the last step of the ladder: a later day for their own work is theirs to decide, and takes effect at once.
    /// </summary>
    private static Directive? OwnDecision(StaffMember person, Evidence reply) =>
        person.Role == Role.Chair && reply.AskedUntil is { } until
            ? new Directive(
                new DirectiveId(reply.Id.Value),
                reply.Person,
                DirectiveKind.NewDate,
                string.Empty,
                until,
                reply.Received,
                reply.Link ?? LinkId.Unknown)
            {
                Substitute = reply.Substitute,
            }
            : null;

    private static RequestId? OpenRequestAfter(AssignmentRow row, Evidence reply) =>
        reply.Kind.IsDone ? null
        : reply.Asks ? row.OpenRequest ?? new RequestId(reply.Id.Value)
        : row.OpenRequest;

    private static RequestChange? ChangeBy(Evidence reply, RequestId? open, Directive? decided)
    {
        if (open is { } withdrawn && reply.Kind.IsDone)
        {
            return new RequestChange(withdrawn) { State = RequestState.Withdrawn };
        }

        if (open is { } answered && decided is not null)
        {
            return new RequestChange(answered)
            {
                EvidenceId = reply.Id,
                AskedUntil = decided.NewDue,
                State = RequestState.Answered,
                Directive = decided,
                IsNews = true,
            };
        }

        if (!reply.Asks)
        {
            return null;
        }

        return open is { } waiting ? Restate(reply, waiting) : Raise(reply, decided);
    }

    private static RequestChange Raise(Evidence reply, Directive? decided) => new(new RequestId(reply.Id.Value))
    {
        Raised = new Request(new RequestId(reply.Id.Value), reply.Person, reply.Activity, reply.Id, RequestState.Open, reply.Received)
        {
            State = decided is null ? RequestState.Open : RequestState.Answered,
            Kind = reply.Kind.Asks ? RequestKind.Difficulty
                : reply.Kind == ReplyKind.NotMine ? RequestKind.Reassign
                : reply.AskedUntil is not null ? RequestKind.Extension
                : RequestKind.Helper,
            AskedUntil = reply.AskedUntil,
            AsksHelper = reply.AsksHelper,
            Directive = decided,
        },
    };

    // What is asked changes and is news to the Board; the steps stay, and one that stayed unanswered is open again. A difficulty
    // stays one when a later day is asked for on top.
    private static RequestChange Restate(Evidence reply, RequestId open) => new(open)
    {
        EvidenceId = reply.Id,
        State = RequestState.Open,
        Kind = reply.Kind.Asks ? RequestKind.Difficulty : null,
        AskedUntil = reply.Kind.Asks ? null : reply.AskedUntil,
        AsksHelper = reply.AsksHelper ? true : null,
        IsNews = true,
    };
}
