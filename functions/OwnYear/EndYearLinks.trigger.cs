using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.OwnYears;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Ends the links to their school year that a person gave away.</summary>
public sealed class EndYearLinks(OwnYearService years, LinkEpochs epochs, PageRenderer pages, TimeProvider schoolTime)
{
    /// <summary>In the address of the page after it.</summary>
    internal const string EndedField = "da-ket-thuc";

    [Function(nameof(EndYearLinks))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "r/{token}/nam-hoc")] HttpRequest request,
        string token) =>
        years.OpenOwnAsync(request, token, link => EndAsync(request, link));

    private async Task<IResult> EndAsync(HttpRequest request, AuthorizedLink link)
    {
        var cancellation = request.HttpContext.RequestAborted;
        if (await OwnYearForm.ReadAsync(request, cancellation) is not { } form)
        {
            return await pages.RenderAsync(ErrorKind.Unreadable);
        }

        if (form.ProblemOf(link.IsCurrent(form.Nonce, schoolTime.GetUtcNow())) is { } problem)
        {
            return await pages.RenderAsync(await years.OwnPageAsync(link, problem, ended: false, cancellation));
        }

        await epochs.EndYearAsync(link.Month, link.Person.Id, form.Seen!.Value, cancellation);
        return new SeeOther($"{OwnYearService.PathOf(link)}?{EndedField}=1");
    }
}
