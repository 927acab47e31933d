using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Requests;

/// <summary>Binds the row of a request to the text of its answer.</summary>
public static class RequestCommitments
{
    /// <summary>The commitment to an answer's text.</summary>
    public static Commitment Of(SchoolMonth month, RequestId request, Directive directive, Salts salts) =>
        Commitment.Of(salts.Draw($"{month} {RequestMapping.KeyOf(request)} {directive.Id}"), directive.Text, []);

    /// <summary>The request with the commitment of its answer, if it has one that is not bound yet.</summary>
    public static Request Of(SchoolMonth month, Request request, Salts salts) =>
        request is { Directive: { } directive, DirectiveCommitment: null }
            ? request with { DirectiveCommitment = Of(month, request.Id, directive, salts) }
            : request;

    /// <summary>The change with the commitment of the answer it comes with, if it has one.</summary>
    public static RequestChange Of(SchoolMonth month, RequestChange change, Salts salts) => change with
    {
        Raised = change.Raised is { } raised ? Of(month, raised, salts) : null,
        DirectiveCommitment = change.Directive is { } directive ? Of(month, change.Request, directive, salts) : null,
    };
}
