using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>What every page of the desk shows of its reader.</summary>
/// <param name="Nonce">The anti-forgery value of the page's forms.</param>
public sealed record DeskSeat(SchoolProfile School, StaffMember Person, DateTimeOffset SignedIn, string Nonce);
