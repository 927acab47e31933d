using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Shows a person their own school year. Changes nothing.</summary>
public sealed class OwnYearPage(OwnYearService years, PageRenderer pages)
{
    [Function(nameof(OwnYearPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/nam-hoc")] HttpRequest request,
        string token) =>
        years.OpenOwnAsync(request, token, async link => await pages.RenderAsync(await years.OwnPageAsync(
            link, problem: null, ended: request.Query.ContainsKey(EndYearLinks.EndedField), request.HttpContext.RequestAborted)));
}
