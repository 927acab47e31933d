using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Requests;

/// <summary>A request as the page shows it to a person who was asked to answer it.</summary>
/// <param name="Viewer">Whose link it is.</param>
/// <param name="Reporter">Whose request it is.</param>
/// <param name="FormAction">Where the form posts to: the link's own path.</param>
/// <param name="Nonce">The anti-forgery value the form carries back.</param>
/// <param name="Statement">The reply that states the matter as it stands.</param>
/// <param name="Names">The names of all people the request mentions.</param>
public sealed record DirectivePageModel(
    SchoolProfile School,
    StaffMember Viewer,
    StaffMember Reporter,
    SchoolMonth Month,
    string FormAction,
    string Nonce,
    string ActivityText,
    Assignment Assignment,
    Evidence Statement,
    Request Request,
    FormDays Days,
    ImmutableDictionary<StaffId, string> Names) : IPageModel
{
    /// <summary>Why a post was not recorded and what the person had typed; null otherwise.</summary>
    public FormProblem<DirectiveInput>? Problem { get; init; }

    /// <summary>The answer the viewer has to confirm, with the form it came in; null otherwise.</summary>
    public (Directive Given, DirectiveInput Input)? ToConfirm { get; init; }

    /// <summary>Whether the new day of the answer to confirm is no working day.</summary>
    public bool IsDayOff { get; init; }

    /// <summary>The form the viewer sent after another answer or after the matter was settled; null otherwise.</summary>
    public DirectiveInput? TooLate { get; init; }

    /// <summary>The people who may be named to take part in the work, in the order of the roster.</summary>
    public ImmutableArray<StaffMember> Helpers { get; init; } = [];

    /// <summary>Those of <see cref="Helpers"/> who had the work before and passed it on.</summary>
    public ImmutableHashSet<StaffId> FormerHolders { get; init; } = [];

    /// <summary>Whether the viewer has just answered.</summary>
    public bool Saved { get; init; }

    /// <summary>Whether there is a form.</summary>
    public bool MayAnswer => Request.IsWaiting && Request.MayBeAnsweredBy(Viewer.Id);

    /// <summary>The status is 422 when it shows a problem, 409 when another answer was faster.</summary>
    PageContent IPageModel.Compose() => PageContent.Of<DirectivePage>(
        this,
        Problem is not null ? StatusCodes.Status422UnprocessableEntity
        : TooLate is not null ? StatusCodes.Status409Conflict
        : StatusCodes.Status200OK);
}
