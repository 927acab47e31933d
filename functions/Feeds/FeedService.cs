using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Feeds;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Feeds;

/// <summary>Answers calendar programs: the calendar behind an address, or that the address has ended.</summary>
public sealed class FeedService(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    StorageOutagePage outages,
    SetupSource setups,
    FeedReader reader,
    CalendarOrganizer organizer,
    TimeProvider schoolTime)
{
    /// <param name="purpose"><see cref="LinkPurpose.Calendar"/> or <see cref="LinkPurpose.BoardCalendar"/>.</param>
    public Task<IResult> AnswerAsync(HttpRequest request, string token, LinkPurpose purpose) =>
        outages.OrRenderAsync(request, () => GiveAsync(request, token, purpose));

    private async Task<IResult> GiveAsync(HttpRequest request, string token, LinkPurpose purpose)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var own = ImmutableArray<FeedMonth>.Empty;
        var authorization = await authorizer.AuthorizeAsync(
            request,
            token,
            purpose,
            async (claims, reading) =>
            {
                own = await reader.PersonAsync(
                    await setups.GetAsync(reading), claims.Month.SchoolYear, claims.Person, reading);
                return PersonOf(claims, own);
            },
            cancellation);
        if (authorization.Link is { } link)
        {
            return await FeedAsync(link, purpose, own, cancellation) is { } feed ? FileOf(feed) : FileOf(EndedFeed.Of(link.Claims, Now));
        }

        return authorization is { Claims: { } ended, State: not LinkState.TooMany } && ended.Purpose == purpose
            ? FileOf(EndedFeed.Of(ended, Now))
            : await refusals.RenderAsync(authorization, token);
    }

    private DateTimeOffset Now => schoolTime.GetUtcNow();

    /// <returns>Null when the reader may not have it: the Board's calendar after they have left the Board.</returns>
    private async Task<Feed?> FeedAsync(
        AuthorizedLink link, LinkPurpose purpose, ImmutableArray<FeedMonth> own, CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var (year, recipient) = (link.Month.SchoolYear, setup.Roster.Find(link.Person.Id) ?? link.Person);
        if (purpose == LinkPurpose.BoardCalendar)
        {
            return recipient.IsOnBoard && year == setup.Plans.Year
                ? BoardFeed.Of(setup, await reader.HeadsAsync(setup, cancellation), Now)
                : null;
        }

        var months = await reader.WithSubstitutedAsync(setup, year, recipient.Id, own, cancellation);
        return PersonFeed.Of(setup.Profile, year, recipient, months, Now);
    }

    /// <summary>
    /// The person as the authorizer compares them: a substitute does not take over the calendar, and it ends with the links.
    /// </summary>
    private static PersonDetails? PersonOf(LinkClaims claims, ImmutableArray<FeedMonth> months)
    {
        if (months.FirstOrDefault(m => m.Month == claims.Month) is not { Details.Person: var given })
        {
            return null;
        }

        var later = months.Where(m => m.Month.FirstDay > claims.Month.FirstDay).Select(m => m.Details.Person);
        var epoch = CalendarEpoch.IsEndedSince(given, later) ? -1 : CalendarEpoch.Of(given);
        return new PersonDetails(given with { LinkEpoch = epoch, Substitute = null }, [], []);
    }

    private Attachment FileOf(Feed feed)
    {
        var content = new MemoryStream(feed.ToBytes(organizer).ToArray(), writable: false);
        return new Attachment(content, "lich.ics", Feed.ContentType, content.Length);
    }
}
