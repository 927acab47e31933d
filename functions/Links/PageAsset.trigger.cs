using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Links;

/// <summary>Serves the pages' script. It is the same for every reader and holds no data.</summary>
public sealed class PageAsset(PageRenderer pages)
{
    [Function(nameof(PageAsset))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request,
        string name) =>
        name == StaffScript.Name ? new ScriptFile(StaffScript.Text) : await pages.RenderAsync(ErrorKind.NotFound);
}
