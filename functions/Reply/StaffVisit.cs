using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Reply;

/// <summary>Somebody at the staff page with a link that holds: what it says, and their rows as read.</summary>
/// <param name="Path">The page's own path, which its forms post to.</param>
/// <param name="LinkId">Names the link in the records.</param>
/// <param name="Substitute">Who is there in the person's stead; null for the person.</param>
public sealed record StaffVisit(string Path, string LinkId, LinkClaims Claims, PersonFile File, SchoolSetup Setup, StaffMember? Substitute)
{
    public SchoolMonth Month => Claims.Month;
}
