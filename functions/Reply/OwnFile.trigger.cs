using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Reply;

/// <summary>Gives a person back a file they sent.</summary>
public sealed class OwnFile(LinkAuthorizer authorizer, RefusalPage refusals, EvidenceFiles files, StorageOutagePage outages)
{
    [Function(nameof(OwnFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/tep/{evidence}/{number}")] HttpRequest request,
        string token,
        string evidence,
        string number) =>
        outages.OrRenderAsync(request, () => GiveAsync(request, token, evidence, number));

    private async Task<IResult> GiveAsync(HttpRequest request, string token, string evidence, string number)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Staff, cancellation);
        return authorization.Link is { } link
            ? await files.GiveAsync(link, link.Details, evidence, number, cancellation)
            : await refusals.RenderAsync(authorization, token);
    }
}
