using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Links;

/// <summary>What a link that was opened came to.</summary>
/// <param name="LinkId">Names the link in the records; empty when it was never signed here.</param>
/// <param name="Claims">What it says, if it was signed here.</param>
/// <param name="File">The rows of the person it is for, as read; only when it holds.</param>
/// <param name="Holder">Who holds the link now, if that is somebody standing in for the person.</param>
public sealed record Admission(LinkStanding Standing, string LinkId = "", LinkClaims? Claims = null, PersonFile? File = null, StaffMember? Holder = null);
