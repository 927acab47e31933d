using Azure;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Requests;

/// <summary>An assignment as stored, with the frozen wording of its activity so that a person's page is one read.</summary>
/// <param name="OpenRequest">The id of its open request, if one is open; there is never more than one.</param>
/// <param name="Version">The row's ETag as read; default for one not stored yet.</param>
public sealed record AssignmentRow(Assignment Assignment, string Text, RequestId? OpenRequest = null, ETag Version = default)
{
    /// <summary>The wording, with the class it is about.</summary>
    public string NamedText => Assignment.Named(Text);

    /// <summary>The last answer the Board gave about it, kept here too so that a person's page is one read.</summary>
    public Directive? Directive { get; init; }

    /// <summary>Whether the Board refused to give it to another; that is asked once.</summary>
    public bool StaysTheirs { get; init; }

    /// <summary>
    /// The assignment once it has that answer: the due date moves if it says so, and no request is open; what is given to another is
    /// no longer asked.
    /// </summary>
    /// <param name="kind">What was asked.</param>
    public AssignmentRow Answered(Directive directive, RequestKind kind = RequestKind.Difficulty) => this with
    {
        Assignment = directive.Kind == DirectiveKind.Reassigned
            ? Assignment with
            {
                Notice = new PlanNotice(PlanNoticeKind.Reassigned, VietnamTime.DateOf(directive.Given)),
                Ended = directive.Given,
            }
            : Assignment with { Due = directive.NewDue ?? Assignment.Due },
        OpenRequest = null,
        Directive = directive,
        StaysTheirs = StaysTheirs || (kind == RequestKind.Reassign && directive.Kind == DirectiveKind.Refusal),
    };

    /// <summary>
    /// The assignment of who gets the work by an answer; null when it gives it to none. Who had it before gets their own back, with what
    /// they answered; that is the Board's last word on whose it is.
    /// </summary>
    /// <param name="former">The assignment that its person once had; null for none.</param>
    public AssignmentRow? GivenBy(Directive directive, AssignmentRow? former = null)
    {
        if (directive is not { Kind: DirectiveKind.Reassigned, Helper: { } to, NewDue: { } due })
        {
            return null;
        }

        var given = former?.Assignment ?? new Assignment(to, Assignment.Activity, due, Assignment.OriginalDue) { Added = directive.Given };
        return (former ?? new AssignmentRow(given, Text)) with
        {
            Assignment = given with
            {
                Due = due,
                Kind = Assignment.Kind,
                PlannedTime = Assignment.PlannedTime,
                Class = Assignment.Class,
                Notice = null,
                GivenBy = directive.Author,
                Returned = former is null ? null : directive.Given,
            },
            Text = Text,
            OpenRequest = null,
            Directive = directive,
            StaysTheirs = former is not null,
        };
    }
}
