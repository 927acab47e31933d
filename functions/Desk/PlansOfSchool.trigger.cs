using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The plans of the school, for a person who is signed in.</summary>
public sealed class PlansOfSchool(DeskAuthorizer desk, PlanDeskReader reader, PageRenderer pages)
{
    [Function(nameof(PlansOfSchool))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/plans")] HttpRequest request) =>
        desk.OpenAsync(request, async context => await pages.RenderAsync(await reader.PlansAsync(context, request)));
}
