using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Replies;

/// <summary>All of one person's rows of a month, as one range read gives them.</summary>
public sealed record PersonDetails(MonthPerson Person, ImmutableArray<AssignmentRow> Assignments, ImmutableArray<Evidence> Evidence)
{
    /// <summary>What the person takes part in without answering for it.</summary>
    public ImmutableArray<Support> Supports { get; init; } = [];

    /// <summary>The person's part in an activity they do not answer for; null when they have none.</summary>
    public Support? FindSupport(ActivityId activity) =>
        Find(activity) is null ? Supports.FirstOrDefault(s => s.Activity == activity) : null;

    /// <summary>The person's assignment of an activity; null when it is not theirs.</summary>
    public AssignmentRow? Find(ActivityId activity) => Assignments.FirstOrDefault(a => a.Assignment.Activity == activity);

    /// <summary>The replies recorded on a day, in the school's zone.</summary>
    public IEnumerable<Evidence> RepliesOn(DateOnly day) => Evidence.Where(e => VietnamTime.DateOf(e.Received) == day);

    /// <summary>The replies to an activity, newest first.</summary>
    public ImmutableArray<Evidence> RepliesTo(ActivityId activity) =>
    [
        .. Evidence
            .Where(e => e.Activity == activity)
            .OrderByDescending(e => e.Received)
            .ThenByDescending(e => e.Id.Value, StringComparer.Ordinal),
    ];
}
