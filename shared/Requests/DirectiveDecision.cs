using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Requests;

/// <summary>The rows an answer changes, decided before any of them is written, or why it changes none.</summary>
/// <param name="Request">The request with the answer, or as it stands when there is nothing to write.</param>
/// <param name="Assignment">The assignment with the answer, or as it stands.</param>
/// <param name="Input">The form as it was posted.</param>
public sealed record DirectiveDecision(Request Request, AssignmentRow Assignment, DirectiveInput Input)
{
    /// <summary>The answer, once its form holds one; null otherwise.</summary>
    public Directive? Directive { get; init; }

    /// <summary>The answer its sender has to confirm before it is recorded; null when there is none to confirm.</summary>
    public Directive? ToConfirm { get; init; }

    /// <summary>The part in the work of who was named to help, to be written with the answer; null when none was.</summary>
    public Support? Support => IsNew && Directive is { Helper: { } helper, Kind: not DirectiveKind.Reassigned }
        ? new Support(helper, Request.Activity, Assignment.Text, Assignment.Assignment.Due)
        {
            Kind = Assignment.Assignment.Kind,
            Time = Assignment.Assignment.Time,
        }
        : null;

    /// <summary>The assignment of who gets the work, to be written with the answer; null when none does.</summary>
    public AssignmentRow? Given => IsNew && Directive is { } directive ? Assignment.GivenBy(directive, Former) : null;

    /// <summary>The assignment that who gets the work once had; null for none.</summary>
    public AssignmentRow? Former { get; init; }

    /// <summary>Whether both rows have to be written.</summary>
    public bool IsNew { get; init; }

    /// <summary>Why the form holds no answer; null otherwise.</summary>
    public FormProblem<DirectiveInput>? Problem { get; init; }

    /// <summary>Whether this very answer is the request's.</summary>
    public bool IsRecorded => Directive is not null && Request.Directive?.Id == Directive.Id;

    /// <summary>The form, when the matter was settled before it arrived; null otherwise.</summary>
    public DirectiveInput? TooLate => IsRecorded || Problem is not null || ToConfirm is not null ? null : Input;

    /// <summary>Whether the letters of the answer have yet to leave.</summary>
    public bool IsNews => Request.State == RequestState.Answered;

    /// <summary>Whether the work is due on another day from now on.</summary>
    public bool MovesDue => Request.Directive?.NewDue is not null;
}
