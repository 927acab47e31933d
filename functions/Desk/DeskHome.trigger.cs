using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The desk's first page, for a person who is signed in.</summary>
public sealed class DeskHome(DeskAuthorizer desk, PageRenderer pages)
{
    [Function(nameof(DeskHome))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request) =>
        desk.OpenAsync(request, async context => await pages.RenderAsync(new HomePageModel(context.Seat)));
}
