using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>The people of the school, and the ways to change them.</summary>
/// <param name="Roster">The roster in force, with all who have left.</param>
/// <param name="Today">In the school's zone.</param>
/// <param name="Page">Which page of the list, from 1.</param>
public sealed record PeoplePageModel(DeskSeat Seat, Roster Roster, DateOnly Today, int Page) : IPageModel
{
    /// <summary>The draft there is; null for none.</summary>
    public RosterDraft? Draft { get; init; }

    /// <summary>The adoption of the roster in force; null while it is that of the configured file.</summary>
    public RosterAdoption? Adoption { get; init; }

    /// <summary>Whether the configured file says something else since the roster was adopted.</summary>
    public bool FileHasChanged { get; init; }

    /// <summary>What was done last.</summary>
    public PeopleNotice Notice { get; init; }

    /// <summary>Why a file was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    internal ImmutableArray<StaffMember> Here => [.. Roster.People.Where(p => p.IsHereOn(Today))];

    PageContent IPageModel.Compose() => PageContent.Of<PeoplePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
