using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>Everything but the form that an answer is decided on.</summary>
/// <param name="Row">The assignment the request is about.</param>
/// <param name="IsFormCurrent">Whether the form was shown through this link, and not too long ago.</param>
public sealed record DirectiveState(Request Request, AssignmentRow Row, FormDays Days, FormSender Sender, bool IsFormCurrent)
{
    /// <summary>The people who may be named to take part in the work, or to get it.</summary>
    public IReadOnlyCollection<StaffId> Helpers { get; init; } = [];

    /// <summary>The assignment that the person whom the form names once had; null for none.</summary>
    public AssignmentRow? Former { get; init; }

    /// <summary>The first day on which work that is given to another may be due, in the school's zone.</summary>
    public DateOnly FirstDueOfAnother { get; init; }
}
