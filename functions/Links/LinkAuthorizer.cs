using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Links;

/// <summary>Checks every link: signature, rate and age before any storage is read, epoch and person after.</summary>
public sealed class LinkAuthorizer(
    SchoolLinks links,
    LinkRates rates,
    ReplyRecords people,
    SetupSource setups,
    TimeProvider schoolTime)
{
    /// <param name="purpose">The purpose the link must have; null for any.</param>
    /// <param name="isPicture">Whether a picture of a page is asked for, which is counted apart from pages.</param>
    public Task<LinkAuthorization> AuthorizeAsync(
        HttpRequest request, string token, LinkPurpose? purpose, CancellationToken cancellation, bool isPicture = false) =>
        AuthorizeAsync(request, token, purpose, ReadAsync, cancellation, isPicture);

    /// <summary>The rows of the person a link is for; null when the month has no such person.</summary>
    public Task<PersonDetails?> ReadAsync(LinkClaims claims, CancellationToken cancellation) =>
        people.ReadAsync(claims.Month, claims.Person, cancellation);

    /// <summary>As the other, for a page that reads the person of its link with rows of its own.</summary>
    /// <param name="purpose">The purpose the link must have; null for any.</param>
    /// <param name="read">Reads the person; called once a link has passed all that is checked before storage is read.</param>
    /// <param name="isPicture">Whether a picture of a page is asked for, which is counted apart from pages.</param>
    public async Task<LinkAuthorization> AuthorizeAsync(
        HttpRequest request,
        string token,
        LinkPurpose? purpose,
        Func<LinkClaims, CancellationToken, Task<PersonDetails?>> read,
        CancellationToken cancellation,
        bool isPicture = false)
    {
        var keys = await links.KeysAsync(cancellation);
        var reading = keys.Read(token, purpose: null, schoolTime.GetUtcNow());
        if (reading.Claims is not { } claims)
        {
            return Refused(request, LinkRefusal.Forged);
        }

        if (purpose is not null && claims.Purpose != purpose)
        {
            return Refused(request, LinkRefusal.Foreign, claims);
        }

        var id = LinkFingerprint.Of(token, claims);
        if (!(isPicture ? rates.MayShow(id) : rates.MayUse(id)))
        {
            return TooMany(LinkRefusal.LinkRate, id.Value, claims);
        }

        if (reading.IsExpired)
        {
            return new LinkAuthorization(LinkState.Expired, claims) { Refusal = LinkRefusal.Expired };
        }

        if (await read(claims, cancellation) is not { } details)
        {
            return Refused(request, LinkRefusal.Foreign, claims);
        }

        var substitute = details.Person.Substitute is { } other ? (await setups.GetAsync(cancellation)).Roster.Find(other) : null;
        var isCurrent = details.Person.LinkEpoch == claims.Epoch;

        // The current link was sent to the substitute, an older one to the person.
        var recipient = isCurrent && details.Person.Substitute is not null ? substitute : details.Person.Staff;
        if (recipient?.IsHereOn(schoolTime.Today()) != true)
        {
            return Refused(request, LinkRefusal.Foreign, claims);
        }

        if (!isCurrent)
        {
            return substitute is null
                ? new LinkAuthorization(LinkState.Replaced, claims) { Refusal = LinkRefusal.Revoked }
                : new LinkAuthorization(LinkState.PassedOn, claims, Substitute: substitute) { Refusal = LinkRefusal.PassedOn };
        }

        var path = $"/{SchoolLinks.PathOf(claims.Purpose)}/{token}";
        return new LinkAuthorization(LinkState.Open, claims, new AuthorizedLink(path, id, claims, details, substitute, keys));
    }

    private LinkAuthorization Refused(HttpRequest request, LinkRefusal refusal, LinkClaims? claims = null)
    {
        var address = ClientAddress.Of(request);
        return rates.MayBeRefused(address)
            ? new LinkAuthorization(LinkState.Refused, claims) { Refusal = refusal }
            : TooMany(LinkRefusal.AddressRate, address, claims);
    }

    private LinkAuthorization TooMany(LinkRefusal refusal, string counted, LinkClaims? claims) =>
        new(LinkState.TooMany, claims) { Refusal = refusal, IsRepeated = !rates.MayBeLogged(counted) };
}
