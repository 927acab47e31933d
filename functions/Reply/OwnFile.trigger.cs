using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Reply;

/// <summary>Gives a person back a file they sent.</summary>
public sealed class OwnFile(LinkDoor door, EvidenceFiles files)
{
    [Function(nameof(OwnFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/tep/{evidence}/{number}")] HttpRequest request,
        string token,
        string evidence,
        string number) =>
        door.OpenAsync(request, token, LinkPurpose.Staff, admission => files.GiveAsync(admission.File!, evidence, number, request.HttpContext.RequestAborted));
}
