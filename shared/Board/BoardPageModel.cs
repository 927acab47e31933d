using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>What the Board sees: each month's figures, who is still open, difficulties, and what became of the mails.</summary>
/// <param name="Names">Name and post of every staff id the months mention.</param>
/// <param name="Path">Where the page is, for links to one activity's; null where there are none.</param>
public sealed record BoardPageModel(
    SchoolProfile School,
    SchoolYear Year,
    DateOnly Today,
    ImmutableArray<BoardMonth> Months,
    ImmutableDictionary<StaffId, string> Names,
    string? Path = null) : IPageModel
{
    /// <summary>Why newer files of the plan, the people or the school were not taken over; null when there are none.</summary>
    public SetupRefusal? Refusal { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<BoardPage>(this);
}
