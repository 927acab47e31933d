using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.OwnYears;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Reports;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>
/// Opens a person's school year: for the person by the link of a month, and for others by a link that the person gave away. A link of any
/// other purpose, and a substitute's, opens neither.
/// </summary>
public sealed class OwnYearService(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    StorageOutagePage outages,
    OwnYearReader reader,
    SetupSource setups,
    SchoolLinks links,
    EvidenceFiles files,
    PageRenderer pages,
    TimeProvider schoolTime)
{
    /// <param name="enter">Makes the answer for the person themselves, by the link of one of their months.</param>
    public Task<IResult> OpenOwnAsync(HttpRequest request, string token, Func<AuthorizedLink, Task<IResult>> enter) =>
        outages.OrRenderAsync(request, async () =>
        {
            var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Staff, request.HttpContext.RequestAborted);
            return authorization.Link is not { } link ? await refusals.RenderAsync(authorization, token)
                : link.Substitute is null ? await enter(link)
                : await pages.RenderAsync(ErrorKind.NotFound);
        });

    /// <param name="enter">Makes the answer for who has a link that the person gave away.</param>
    public Task<IResult> OpenGivenAsync(HttpRequest request, string token, Func<string, OwnYearDetails, Task<IResult>> enter) =>
        outages.OrRenderAsync(request, async () =>
        {
            var cancellation = request.HttpContext.RequestAborted;
            var rows = ImmutableArray<OwnYearRows>.Empty;
            var authorization = await authorizer.AuthorizeAsync(
                request,
                token,
                LinkPurpose.OwnYear,
                async (claims, reading) =>
                {
                    rows = await reader.RowsAsync(claims.Month.School, claims.Month.SchoolYear, claims.Person, reading);
                    return await PersonOfAsync(rows, reading);
                },
                cancellation);
            return authorization.Link is { } link
                ? await enter(link.Path, await reader.DetailsAsync(link.Month.SchoolYear, link.Person, rows, cancellation))
                : await refusals.RenderAsync(authorization, token);
        });

    /// <summary>The page of the person themselves.</summary>
    public async Task<OwnYearPageModel> OwnPageAsync(
        AuthorizedLink link, OwnYearProblem? problem, bool ended, CancellationToken cancellation)
    {
        var rows = await reader.RowsAsync(link.Month.School, link.Month.SchoolYear, link.Person.Id, cancellation);
        var (seen, path) = (link.Details.Person.YearLinksEnded, PathOf(link));
        var epoch = OwnYearEpoch.Of([.. rows.Select(r => r.Details.Person)]);
        var given = await links.OwnYearAsync(link.Month.School, link.Month.SchoolYear, link.Person.Id, epoch, cancellation);
        var nonce = link.Keys.Nonces.Create(link.Claims, schoolTime.GetUtcNow(), seen);
        return new OwnYearPageModel(
            await reader.DetailsAsync(link.Month.SchoolYear, link.Person, rows, cancellation), $"{path}/docx")
        {
            Sharing = new OwnYearSharing(link.Path, path, given, links.GivenUntil, nonce, seen) { Problem = problem, Ended = ended },
        };
    }

    /// <summary>The year of the person themselves.</summary>
    public async Task<OwnYearDetails> OwnYearAsync(AuthorizedLink link, CancellationToken cancellation) => await reader.DetailsAsync(
        link.Month.SchoolYear,
        link.Person,
        await reader.RowsAsync(link.Month.School, link.Month.SchoolYear, link.Person.Id, cancellation),
        cancellation);

    /// <summary>The document, with the pictures that are there and that their scan lets out.</summary>
    public async Task<IResult> DocumentAsync(OwnYearDetails year, CancellationToken cancellation)
    {
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var blob in OwnYearPictures.Of(year).Shown.Select(p => p.Blob).Distinct(StringComparer.Ordinal))
        {
            if (await files.FindAsync(blob, cancellation) is { } bytes)
            {
                pictures.Add(blob, bytes);
            }
        }

        var document = OwnYearDocument.Render(year, pictures);
        return new Attachment(new MemoryStream(document), OwnYearDocument.NameOf(year), ReportDocument.ContentType, document.Length);
    }

    /// <summary>The path of the person's page, below that of the month.</summary>
    public static string PathOf(AuthorizedLink link) => $"{link.Path}/{SchoolLinks.PathOf(LinkPurpose.OwnYear)}";

    /// <summary>
    /// The person as the authorizer compares them: a substitute does not take over what was given away, and who has left is as the
    /// roster says.
    /// </summary>
    private async Task<PersonDetails?> PersonOfAsync(ImmutableArray<OwnYearRows> rows, CancellationToken cancellation)
    {
        if (rows is not [.., { Details.Person: var last }])
        {
            return null;
        }

        var staff = (await setups.GetAsync(cancellation)).Roster.Find(last.Staff.Id) ?? last.Staff;
        var epoch = OwnYearEpoch.Of([.. rows.Select(r => r.Details.Person)]);
        return new PersonDetails(last with { Staff = staff, LinkEpoch = epoch, Substitute = null }, [], []);
    }
}
