using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Desk;

/// <summary>A request of a person who is signed in.</summary>
/// <param name="Person">As the roster in force has them.</param>
/// <param name="Nonce">The anti-forgery value of the forms of its page.</param>
public sealed record DeskContext(DeskSession Session, StaffMember Person, SchoolSetup Setup, string Nonce)
{
    /// <summary>What the page shows of it.</summary>
    public DeskSeat Seat => new(Setup.Profile, Person, Session.Begun, Nonce);
}
