using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The people of the school, for a person who is signed in.</summary>
public sealed class PeopleOfSchool(DeskAuthorizer desk, PeopleReader reader, PageRenderer pages)
{
    [Function(nameof(PeopleOfSchool))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/people")] HttpRequest request) =>
        desk.OpenAsync(request, async context => await pages.RenderAsync(await reader.PeopleAsync(context, request)));
}
