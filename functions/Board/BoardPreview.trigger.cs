using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>Gives the Board the preview of a picture that came with a reply.</summary>
public sealed class BoardPreview(BoardAuthorizer board, ReplyRecords people, EvidenceFiles files, PageRenderer pages)
{
    [Function(nameof(BoardPreview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}/{month}/tep/{person}/{evidence}/{number}/nho")]
        HttpRequest request,
        string token,
        string month,
        string person,
        string evidence,
        string number)
    {
        var cancellation = request.HttpContext.RequestAborted;
        return board.OpenPictureAsync(request, token, async link =>
            BoardReader.MonthOf(link.Month.School, month) is { } key
            && IdRules.IsValid(person, maxLength: 40)
            && await people.ReadAsync(key, new StaffId(person), cancellation) is { } sender
                ? await files.GivePreviewAsync(link, sender, evidence, number, cancellation)
                : await pages.RenderAsync(ErrorKind.NotFound));
    }
}
