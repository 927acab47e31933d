using Azure;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Requests;

/// <summary>An assignment as stored, with the frozen wording of its activity so that a person's page is one read.</summary>
/// <param name="OpenRequest">The id of its open request, if one is open; there is never more than one.</param>
/// <param name="Version">The row's ETag as read; default for one not stored yet.</param>
public sealed record AssignmentRow(Assignment Assignment, string Text, RequestId? OpenRequest = null, ETag Version = default)
{
    /// <summary>The last answer the Board gave about it, kept here too so that a person's page is one read.</summary>
    public Directive? Directive { get; init; }

    /// <summary>The assignment once it has that answer: the due date moves if it says so, and no request is open.</summary>
    public AssignmentRow Answered(Directive directive) => this with
    {
        Assignment = Assignment with { Due = directive.NewDue ?? Assignment.Due },
        OpenRequest = null,
        Directive = directive,
    };
}
