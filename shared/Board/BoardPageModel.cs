using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>The Board's page: the figures, open assignments, difficulties, requests and mails of each month.</summary>
/// <param name="Names">The name and post of every person in the months.</param>
/// <param name="Path">The path of the page, for links to the pages of activities; null for a page without such links.</param>
public sealed record BoardPageModel(
    SchoolProfile School,
    SchoolYear Year,
    DateOnly Today,
    ImmutableArray<BoardMonth> Months,
    ImmutableDictionary<StaffId, string> Names,
    string? Path = null) : IPageModel
{
    /// <summary>What waits for the reader; null for a page that is no person's own.</summary>
    public ImmutableArray<BoardTask>? Tasks { get; init; }

    /// <summary>The year's reports that have begun, in the order of the year.</summary>
    public ImmutableArray<ReportStanding> Reports { get; init; } = [];

    /// <summary>The address of the Board's calendar for the reader; null for a page that is no person's own.</summary>
    public string? Calendar { get; init; }

    /// <summary>Which plan is shown.</summary>
    public PlanChoice Choice { get; init; } = new(PlanNames.None);

    /// <summary>The people with work, month by month.</summary>
    public BoardPeople People { get; init; } = new([], []);

    /// <summary>Whether the reader works on reports.</summary>
    public bool WorksOnReports { get; init; }

    /// <summary>Why newer files of the plan, the people or the school were not taken over; null when there are none.</summary>
    public SetupRefusal? Refusal { get; init; }

    /// <summary>The last pause of the duty letters; null when there was none.</summary>
    public LetterPause? Pause { get; init; }

    /// <summary>Work of the plans shown that none of the staff leads any more.</summary>
    public ImmutableArray<UnheldWork> Unheld { get; init; } = [];

    /// <summary>The staff now, with those who have left.</summary>
    public Roster Staff { get; init; } = new([]);

    PageContent IPageModel.Compose() => PageContent.Of<BoardPage>(this);
}
