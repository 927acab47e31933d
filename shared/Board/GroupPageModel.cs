using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>The page of a subject group (tổ chuyên môn) for its lead: its people, month by month, and their open work.</summary>
/// <param name="Group">As the roster names it.</param>
/// <param name="Months">The months that have begun, as column heads.</param>
/// <param name="Open">What is not done, person by person in the order of the roster.</param>
/// <param name="OwnPath">The path of the lead's own page.</param>
public sealed record GroupPageModel(
    SchoolProfile School,
    StaffMember Reader,
    string Group,
    DateOnly Today,
    ImmutableArray<string> Months,
    ImmutableArray<PersonYear> People,
    ImmutableArray<GroupWork> Open,
    string OwnPath) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<GroupPage>(this);
}

/// <summary>Work of a person of the group that is not done.</summary>
/// <param name="Due">In the school's zone.</param>
public sealed record GroupWork(string Person, string Text, DateOnly Due, AssignmentStatus Status)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>What the plan says of its time; null for a day alone, and of a day that was moved.</summary>
    public ActivityTime? Time { get; init; }

    /// <param name="today">In the school's zone.</param>
    public bool IsOverdue(DateOnly today) => Kind.IsFinished && Due < today;
}
