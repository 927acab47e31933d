using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>A person's session at the desk.</summary>
/// <param name="AddressMac">The signed hash of the address the letter went to: with another address in the roster it is over.</param>
/// <param name="Begun">School time, UTC.</param>
/// <param name="Ends">When it is over at the latest; machine time, UTC.</param>
public sealed record DeskSession(SessionId Id, StaffId Person, string AddressMac, DateTimeOffset Begun, DateTimeOffset Ends)
{
    /// <summary>When it was ended, school time, UTC; null while it was not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The person who ended it; null while it was not ended.</summary>
    public StaffId? EndedBy { get; init; }

    /// <summary>Whether it was neither ended nor lasted too long.</summary>
    /// <param name="now">Machine time, UTC.</param>
    public bool IsOpen(DateTimeOffset now) => Ended is null && now < Ends;
}
