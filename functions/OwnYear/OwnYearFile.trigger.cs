using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Gives a person a document of their own school year. Changes nothing.</summary>
public sealed class OwnYearFile(OwnYearService years)
{
    [Function(nameof(OwnYearFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/nam-hoc/docx")] HttpRequest request,
        string token) =>
        years.OpenOwnAsync(request, token, async link => await years.DocumentAsync(
            await years.OwnYearAsync(link, request.HttpContext.RequestAborted), request.HttpContext.RequestAborted));
}
