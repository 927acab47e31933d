using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Reply;

/// <summary>Gives a person back a file they sent.</summary>
public sealed class OwnFile(LinkDoor door, EvidenceFiles files)
{
    [Function(nameof(OwnFile))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/tep/{evidence}/{number}")] HttpRequest request,
        string token,
        string evidence,
        string number)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var admission = await door.AdmitAsync(request, token, LinkPurpose.Staff, cancellation);
        return admission.File is { } person
            ? await files.GiveAsync(person, evidence, number, cancellation)
            : await door.TurnAwayAsync(admission, token);
    }
}
