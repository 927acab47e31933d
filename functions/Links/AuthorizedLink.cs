using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Links;

/// <summary>A link that opens its page, with everything its signature and its person's rows say.</summary>
/// <param name="Path">The page's own path, which its forms post to.</param>
/// <param name="Id">Names the link in the records.</param>
/// <param name="Details">The rows of the person the link is for, as read; on the Board's page without their work.</param>
/// <param name="Substitute">The person acting for them; null when they act themselves.</param>
/// <param name="Keys">The keys as of this request: for the nonce of the page's forms and the seals of their files.</param>
public sealed record AuthorizedLink(
    string Path,
    LinkId Id,
    LinkClaims Claims,
    PersonDetails Details,
    StaffMember? Substitute,
    LinkKeys Keys)
{
    public SchoolMonth Month => Claims.Month;

    /// <summary>The person the link is for.</summary>
    public StaffMember Person => Details.Person.Staff;

    /// <summary>The sender of a form posted through this link.</summary>
    /// <param name="received">When it arrived, UTC.</param>
    public FormSender Sender(DateTimeOffset received) => new(Claims.Person, Substitute?.Id, Id, received);

    /// <summary>
    /// How long ago the form with a posted nonce was shown; null when it was not shown through this link, or too long ago.
    /// </summary>
    public TimeSpan? AgeOf(string nonce, DateTimeOffset now) => now - Keys.Nonces.TryRead(nonce, Claims, now);

    /// <summary>Whether a posted nonce belongs to a form this link was shown with, and not too long ago.</summary>
    public bool IsCurrent(string nonce, DateTimeOffset now) => AgeOf(nonce, now) is not null;
}
