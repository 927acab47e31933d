using System.Globalization;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Gives a person back a file they sent in a month of the school year.</summary>
public sealed class OwnYearEvidence(OwnYearService years, ReplyRecords people, EvidenceFiles files, PageRenderer pages)
{
    [Function(nameof(OwnYearEvidence))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/nam-hoc/tep/{month}/{evidence}/{number}")]
        HttpRequest request,
        string token,
        string month,
        string evidence,
        string number) =>
        years.OpenOwnAsync(request, token, async link =>
        {
            var cancellation = request.HttpContext.RequestAborted;
            return MonthOf(link, month) is { } key && await people.ReadAsync(key, link.Person.Id, cancellation) is { } own
                ? await files.GiveAsync(link, own, evidence, number, cancellation)
                : await pages.RenderAsync(ErrorKind.NotFound);
        });

    /// <returns>Null for what is no month of the link's school year.</returns>
    private static SchoolMonth? MonthOf(AuthorizedLink link, string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && link.Month.SchoolYear.Contains(day.Year, day.Month)
            ? new SchoolMonth(link.Month.School, day.Year, day.Month)
            : null;
}
