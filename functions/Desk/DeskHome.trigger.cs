using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>The desk's first page, for a person who is signed in.</summary>
public sealed class DeskHome(DeskAuthorizer desk, DeskHomeReader reader, PageRenderer pages)
{
    [Function(nameof(DeskHome))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        desk.OpenAsync(request, async context =>
        {
            var page = await reader.PageAsync(context, client, request.HttpContext.RequestAborted);
            return await pages.RenderAsync(page with { Notice = DeskHomeReader.NoticeOf(request.Query[HomeTexts.NoticeQuery]) });
        });
}
