using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Board;

/// <summary>Whether a link opens the Board's pages: it holds, is for them, and its holder is on the Board.</summary>
public sealed class BoardAdmission(LinkDoor door)
{
    /// <param name="enter">What those get whom it opens for.</param>
    public Task<IResult> OpenAsync(HttpRequest request, string token, Func<Admission, Task<IResult>> enter) =>
        door.OpenAsync(request, token, LinkPurpose.Board, async admission =>
            admission.File!.Person.Staff.IsOnBoard ? await enter(admission) : await door.TurnAwayAsync(new Admission(LinkStanding.Refused), token));
}
