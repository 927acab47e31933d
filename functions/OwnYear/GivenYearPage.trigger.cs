using BinhHoa2.Shared.OwnYears;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Shows a school year to who its person gave the link to. Changes nothing.</summary>
public sealed class GivenYearPage(OwnYearService years, PageRenderer pages)
{
    [Function(nameof(GivenYearPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "nam-hoc/{token}")] HttpRequest request,
        string token) =>
        years.OpenGivenAsync(request, token, async (path, year) => await pages.RenderAsync(new OwnYearPageModel(year, $"{path}/docx")));
}
