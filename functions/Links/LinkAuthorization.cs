using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Links;

/// <summary>The result of checking a link.</summary>
/// <param name="Claims">The link's claims, if it was signed here.</param>
/// <param name="Link">The link, when it opens its page; null when it is refused.</param>
/// <param name="Substitute">The person acting for the link's own now; null for none.</param>
public sealed record LinkAuthorization(
    LinkState State,
    LinkClaims? Claims = null,
    AuthorizedLink? Link = null,
    StaffMember? Substitute = null)
{
    /// <summary>Why it is refused; without a meaning while <see cref="Link"/> is there.</summary>
    public LinkRefusal Refusal { get; init; }

    /// <summary>Whether this refusal is one of many that the log has already.</summary>
    public bool IsRepeated { get; init; }
}
