using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>An open session in the list of sessions.</summary>
/// <param name="Name">The name of its person.</param>
/// <param name="Begun">School time, UTC.</param>
/// <param name="IsThis">Whether the list is read in it.</param>
public sealed record OpenSession(SessionId Id, string Name, DateTimeOffset Begun, bool IsThis);
