using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Links;

/// <summary>Where a posted form came from, as it is recorded with its content.</summary>
/// <param name="Person">The person the link is for.</param>
/// <param name="Substitute">The person who acted for them; null when they acted themselves.</param>
/// <param name="Link">The id of the link, never the link itself.</param>
/// <param name="Received">When the form arrived, UTC.</param>
public sealed record FormSender(StaffId Person, StaffId? Substitute, LinkId Link, DateTimeOffset Received);
