using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Functions.Requests;

/// <summary>A request opened by a person who was asked about it.</summary>
/// <param name="Reporter">The rows of the person whose request it is.</param>
/// <param name="Row">The assignment it is about.</param>
public sealed record DirectiveContext(AuthorizedLink Link, Request Request, PersonDetails Reporter, AssignmentRow Row)
{
    public RequestKey Key => new(Link.Month, Request.Id);
}
