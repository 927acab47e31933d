using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Records;

namespace BinhHoa2.Functions.Board;

/// <summary>Whether a link opens the Board's page: signed for it, not revoked, and its holder is still here.</summary>
public sealed class BoardAdmission(SchoolLinks links, ReplyRecords people, TimeProvider schoolTime)
{
    public async Task<bool> AdmitsAsync(string token, CancellationToken cancellation) =>
        await links.TryReadAsync(token, LinkPurpose.Board, cancellation) is { } claims
        && await people.ReadAsync(claims.Month, claims.Person, cancellation) is { } file
        && file.Person.LinkEpoch == claims.Epoch
        && file.Person.Staff.IsOnBoard
        && file.Person.Staff.IsHereOn(schoolTime.Today());
}
