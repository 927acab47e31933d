using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>Counts figures from evidence, and from nothing else, so that each can be traced back to it.</summary>
public static class FigureCount
{
    /// <summary>A month's figures as of a moment: replies recorded later do not count.</summary>
    /// <param name="asOf">UTC; what was received at that very moment still counts.</param>
    public static MonthSummary Of(MonthSnapshot month, DateOnly countedOn, DateTimeOffset asOf, bool closed) =>
        new(
            month.Head.Month,
            month.Head.Opened,
            countedOn,
            closed,
            [.. month.Head.Activities.Select(a => Of(a, month, countedOn, asOf)).Where(IsCounted(month))]);

    // A review that is not assigned is answered by its report; in a month that was opened with its assignments it is counted. What a
    // plan no longer has is counted as far as it was done.
    private static Func<ActivityFigures, bool> IsCounted(MonthSnapshot month)
    {
        var unasked = month.Head.Activities.Where(a => a.IsReview || a.Removed is not null).Select(a => a.Id).ToHashSet();
        return figures => figures.Assigned > 0 || !unasked.Contains(figures.Activity);
    }

    private static ActivityFigures Of(PlanActivity activity, MonthSnapshot month, DateOnly countedOn, DateTimeOffset asOf)
    {
        var evidence = month.Evidence.Where(e => e.Kind.IsEvidence && e.Activity == activity.Id && e.Received <= asOf).ToList();
        var standing = month.EveryAssignment
            .Where(a => a.Activity == activity.Id && a.WasAskedAt(asOf))
            .OrderBy(a => a.Person.Value, StringComparer.Ordinal)
            .Select(a => (Assignment: a, Last: AssignmentTransitions.LastOf(evidence.Where(e => e.Person == a.Person && e.Kind.IsAnswer))))
            .ToList();

        int Number(ReplyKind? kind) => standing.Count(s => s.Last?.Kind == kind);

        return new ActivityFigures(
            activity.Id,
            activity.Text,
            activity.Due,
            Assigned: standing.Count,
            Done: Number(ReplyKind.Done),
            DoneLate: standing.Count(
                s => activity.Kind.IsFinished && s.Last is { Kind: ReplyKind.Done } done && done.Effective > s.Assignment.Due),
            InProgress: Number(ReplyKind.InProgress),
            Difficulty: Number(ReplyKind.Difficulty),
            Unanswered: Number(null),
            Open: [.. standing.Where(s => s.Last?.Kind != ReplyKind.Done).Select(s => s.Assignment.Person)],
            EvidenceIds: [.. evidence.OrderBy(e => e.Received).ThenBy(e => e.Id.Value, StringComparer.Ordinal).Select(e => e.Id)])
        {
            Kind = activity.Kind,
            Time = activity.Time,
            Overdue = standing.Count(s => s.Last?.Kind != ReplyKind.Done && s.Assignment.Due < countedOn),
        };
    }
}
