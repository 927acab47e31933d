using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Requests;

/// <summary>Somebody at the page of a request they were asked about.</summary>
/// <param name="Path">The page's own path, which its form posts to.</param>
/// <param name="LinkId">Names the link in the records.</param>
/// <param name="Substitute">Who is there in the viewer's stead; null for the viewer.</param>
/// <param name="Asking">The rows of whoever asked.</param>
public sealed record DirectiveVisit(string Path, string LinkId, LinkClaims Claims, StaffMember Viewer, StaffMember? Substitute, Request Request, PersonFile Asking, SchoolSetup Setup)
{
    public RequestKey Key => new(Claims.Month, Request.Id);

    public AssignmentRow Row => Asking.Assignments.Single(a => a.Assignment.Activity == Request.Activity);
}
