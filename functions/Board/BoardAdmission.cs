using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Board;

/// <summary>Whether a link opens the Board's pages: it holds, is for them, and its holder is on the Board.</summary>
public sealed class BoardAdmission(LinkDoor door)
{
    public async Task<Admission> AdmitAsync(HttpRequest request, string token, CancellationToken cancellation)
    {
        var admission = await door.AdmitAsync(request, token, LinkPurpose.Board, cancellation);
        return admission.File is { Person.Staff.IsOnBoard: false } ? new Admission(LinkStanding.Refused) : admission;
    }
}
