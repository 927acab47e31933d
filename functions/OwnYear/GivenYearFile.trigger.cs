using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Gives the document of a school year to who its person gave the link to. Changes nothing.</summary>
public sealed class GivenYearFile(OwnYearService years)
{
    [Function(nameof(GivenYearFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "nam-hoc/{token}/docx")] HttpRequest request,
        string token) =>
        years.OpenGivenAsync(request, token, (_, year) => years.DocumentAsync(year, request.HttpContext.RequestAborted));
}
