using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk;

/// <summary>The desk's first page (bàn làm việc): what waits today, and what can be done.</summary>
/// <param name="Board">What the Board's page says of the same moment: requests, lost letters, refused files.</param>
/// <param name="Months">The months that run.</param>
/// <param name="Coming">What comes next, by day.</param>
/// <param name="Health">How the parts of the app work.</param>
/// <param name="People">The people who may be sent new links.</param>
public sealed record HomePageModel(
    DeskSeat Seat,
    BoardPageModel Board,
    ImmutableArray<DeskMonth> Months,
    ImmutableArray<ComingDay> Coming,
    HealthReport Health,
    ImmutableArray<StaffMember> People) : IPageModel
{
    /// <summary>What the app is not set up for.</summary>
    public ImmutableArray<string> Gaps { get; init; } = [];

    /// <summary>What a school that was set up by page still has to do; empty for every other.</summary>
    public ImmutableArray<FirstStep> Steps { get; init; } = [];

    /// <summary>Whether the configured roster says something else since another was adopted at the desk.</summary>
    public bool RosterFileHasChanged { get; init; }

    /// <summary>Whether a configured plan says something else since the desk's took its place.</summary>
    public bool PlanFileHasChanged { get; init; }

    /// <summary>The next calendar year, while its days off are asked for; null for none.</summary>
    public int? MissingYear { get; init; }

    /// <summary>That answers to requests for erasure are due, in Vietnamese; null for none.</summary>
    public string? ErasuresDue { get; init; }

    /// <summary>When a reminder leaves that is asked for now; null for at once.</summary>
    public DateTimeOffset? RemindersLeave { get; init; }

    /// <summary>What was done last.</summary>
    public HomeNotice Notice { get; init; }

    /// <summary>Why a form was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<HomePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
