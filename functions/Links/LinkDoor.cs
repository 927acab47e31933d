using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Links;

/// <summary>Where every link is checked: signature, rate and age before any storage is read, epoch and person after.</summary>
public sealed class LinkDoor(
    SchoolLinks links,
    LinkRates rates,
    ReplyRecords people,
    SetupSource setups,
    PageRenderer pages,
    FailedStorage failed,
    TimeProvider schoolTime)
{
    /// <summary>What whoever comes by a link gets: what it opens, the page that says why it does not, or that it cannot be said now.</summary>
    /// <param name="enter">What those get whose link holds.</param>
    /// <param name="unsent">What they posted, to be kept while storage does not answer.</param>
    public Task<IResult> OpenAsync(HttpRequest request, string token, LinkPurpose purpose, Func<Admission, Task<IResult>> enter, Func<Task<UnsentForm?>>? unsent = null) =>
        failed.OrPageAsync(
            request,
            async () =>
            {
                var admission = await AdmitAsync(request, token, purpose, request.HttpContext.RequestAborted);
                return admission.Standing == LinkStanding.Open ? await enter(admission) : await TurnAwayAsync(admission, token);
            },
            unsent);

    /// <param name="purpose">What the link must be for; null for any.</param>
    public async Task<Admission> AdmitAsync(HttpRequest request, string token, LinkPurpose? purpose, CancellationToken cancellation)
    {
        var reading = await links.ReadAsync(token, purpose, cancellation);
        if (reading.Claims is not { } claims)
        {
            return Refused(request);
        }

        var id = LinkId.Of(token, claims);
        if (!rates.MayUse(id))
        {
            return new Admission(LinkStanding.TooMany);
        }

        if (reading.IsExpired)
        {
            return new Admission(LinkStanding.Expired, id, claims);
        }

        if (await people.ReadAsync(claims.Month, claims.Person, cancellation) is not { } file)
        {
            return Refused(request);
        }

        var holder = file.Person.Holder is { } substitute ? (await setups.GetAsync(cancellation)).Roster.Find(substitute) : null;
        var isCurrent = file.Person.LinkEpoch == claims.Epoch;

        // Whose the link was, as far as is known: the current one is its holder's, an older one the person's.
        var owner = isCurrent && file.Person.Holder is not null ? holder : file.Person.Staff;
        if (owner?.IsHereOn(schoolTime.Today()) != true)
        {
            return Refused(request);
        }

        return isCurrent
            ? new Admission(LinkStanding.Open, id, claims, file, holder)
            : new Admission(holder is null ? LinkStanding.Replaced : LinkStanding.PassedOn, id, claims, Holder: holder);
    }

    /// <summary>The page for whoever is not let in.</summary>
    public Task<RenderedPage> TurnAwayAsync(Admission admission, string token) => admission.Standing switch
    {
        LinkStanding.TooMany => pages.RenderAsync(ErrorKind.TooMany),
        LinkStanding.Expired => pages.RenderOldLinkAsync(ErrorKind.LinkExpired, $"/fresh/{token}"),
        LinkStanding.Replaced => pages.RenderOldLinkAsync(ErrorKind.LinkReplaced, $"/fresh/{token}"),
        LinkStanding.PassedOn => pages.RenderPassedOnAsync(admission.Holder!.Name),
        _ => pages.RenderAsync(ErrorKind.LinkRefused),
    };

    private Admission Refused(HttpRequest request) =>
        new(rates.MayBeRefused(ClientAddress.Of(request)) ? LinkStanding.Refused : LinkStanding.TooMany);
}
