using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Proofs;

/// <summary>The leaves of a month's rows as of a moment: what came later is not in them.</summary>
public static class MonthLeaves
{
    /// <param name="month">A month that was read whole.</param>
    /// <param name="asOf">UTC; what was received at that very moment still counts.</param>
    /// <returns>The leaves in their order.</returns>
    /// <remarks>
    /// A row of an earlier version that has no commitment has that of no text; before a tree is made of leaves,
    /// <see cref="CommitmentRecords"/> gives it one.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The month was read in part.</exception>
    public static ImmutableArray<Leaf> Of(MonthSnapshot month, DateTimeOffset asOf)
    {
        var evidence = month.Evidence.Where(e => e.Received <= asOf).ToList();
        var requests = RequestRecords.In(month).Where(r => r.Raised <= asOf).ToList();
        return InOrder(
        [
            .. month.EveryAssignment.Where(a => !(a.Added > asOf)).Select(a => Of(month, a, evidence, asOf)),
            .. evidence.Select(e => Of(month.Head.Month, e)),
            .. requests.Select(r => Of(month.Head.Month, r, asOf)),
            .. requests.Where(r => IsAnswered(r, asOf)).Select(r => Of(month.Head.Month, r, r.Directive!)),
        ]);
    }

    /// <summary>The key of a directive, which has no row of its own.</summary>
    public static string AnswerKeyOf(RequestId request) => $"{RequestMapping.KeyOf(request)}!answer";

    /// <summary>Leaves of any months in their order.</summary>
    public static ImmutableArray<Leaf> InOrder(IEnumerable<Leaf> leaves) =>
    [
        .. leaves.OrderBy(l => l.Place.Month, StringComparer.Ordinal).ThenBy(l => l.Place.Key, StringComparer.Ordinal),
    ];

    private static Leaf Of(MonthSnapshot month, Assignment work, IEnumerable<Evidence> evidence, DateTimeOffset asOf)
    {
        var last = AssignmentTransitions.LastOf(
            evidence.Where(e => e.Person == work.Person && e.Activity == work.Activity && e.Kind.IsAnswer));
        var kind = month.Head.Activities.FirstOrDefault(a => a.Id == work.Activity)?.Kind ?? work.Kind;
        var status = !work.WasAskedAt(asOf) ? Leaf.Cancelled : last?.Kind.ToString() ?? nameof(AssignmentStatus.Unanswered);
        return new Leaf(
            LeafKind.Assignment,
            month.Head.Month,
            MonthKeys.Assignment(work.Person, work.Activity),
            work.Activity,
            work.Person,
            kind.ToString(),
            status,
            Commitment.None)
        {
            Due = work.Due,
            OriginalDue = work.OriginalDue,
            Effective = last?.Effective,
            Received = last is null ? null : VietnamTime.DateOf(last.Received),
        };
    }

    private static Leaf Of(SchoolMonth month, Evidence reply)
    {
        var key = MonthKeys.Evidence(reply.Person, reply.Activity, reply.Id);
        return new Leaf(
            LeafKind.Evidence,
            month,
            key,
            reply.Activity,
            reply.Person,
            string.Empty,
            reply.Kind.ToString(),
            reply.Commitment?.Hash ?? Commitment.None)
        {
            Due = reply.AskedUntil,
            Effective = reply.Effective,
            Received = VietnamTime.DateOf(reply.Received),
        };
    }

    // Note and files of what is asked are those of the reply that asks it, which has a leaf of its own.
    private static Leaf Of(SchoolMonth month, Request request, DateTimeOffset asOf) => new(
        LeafKind.Request,
        month,
        RequestMapping.KeyOf(request.Id),
        request.Activity,
        request.Person,
        request.Kind.ToString(),
        IsAnswered(request, asOf) ? nameof(RequestState.Answered)
            : request.State == RequestState.Withdrawn ? nameof(RequestState.Withdrawn)
            : nameof(RequestState.Open),
        Commitment.None)
    {
        Due = request.AskedUntil,
        Received = VietnamTime.DateOf(request.Raised),
    };

    private static Leaf Of(SchoolMonth month, Request request, Directive directive)
    {
        var key = AnswerKeyOf(request.Id);
        return new Leaf(
            LeafKind.Directive,
            month,
            key,
            request.Activity,
            directive.Author,
            directive.Kind.ToString(),
            nameof(RequestState.Answered),
            request.DirectiveCommitment?.Hash ?? Commitment.None)
        {
            Due = directive.NewDue,
            Received = VietnamTime.DateOf(directive.Given),
        };
    }

    private static bool IsAnswered(Request request, DateTimeOffset asOf) => request.Directive?.Given <= asOf;
}
