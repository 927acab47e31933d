using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>A draft as it was read or made so far, with what does not fit yet.</summary>
/// <param name="Roster">The roster in force.</param>
/// <param name="Page">Which page of the list, from 1.</param>
public sealed record DraftPageModel(DeskSeat Seat, RosterDraft Draft, Roster Roster, ImmutableArray<DraftProblem> Problems, int Page)
    : IPageModel
{
    /// <summary>What is asked about people of the draft and keeps it from nothing.</summary>
    public ImmutableArray<DraftProblem> Questions { get; init; } = [];

    /// <summary>What was done last.</summary>
    public PeopleNotice Notice { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<DraftPage>(this);
}
