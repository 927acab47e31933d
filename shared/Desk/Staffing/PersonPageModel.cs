using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>One person of the draft, each field to be mended.</summary>
/// <param name="Person">As the draft has them, or as was typed.</param>
/// <param name="Draft">The draft's id; empty while there is none.</param>
/// <param name="Problems">What does not fit, beside its field.</param>
public sealed record PersonPageModel(DeskSeat Seat, DraftPerson Person, string Draft, ImmutableArray<DraftProblem> Problems) : IPageModel
{
    /// <summary>Who of the roster in force the person may be; empty where that is known.</summary>
    public ImmutableArray<StaffMember> MayBe { get; init; } = [];

    /// <summary>Why the form was not taken as a whole; null for none.</summary>
    public DeskProblem? Problem { get; init; }

    internal FormMarkup Markup(string field, RosterColumn column) => new(
        null, field, Problems.Where(p => p.Column == column).Select(p => Wording.Phrases.Capitalized(p.Message)).FirstOrDefault());

    PageContent IPageModel.Compose() => PageContent.Of<PersonPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
