using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// The links in the school's letters, and the keys that check a link that is opened. A link opens until the work behind it is no
/// longer owed, and for the grace from the day it is mailed, however late that is.
/// </summary>
public sealed class SchoolLinks(LinkOptions options, LinkSecretRecord secrets, SetupSource setups, TimeProvider schoolTime)
{
    private const int GivenDays = 30;

    private static readonly TimeSpan Grace = TimeSpan.FromDays(14);
    private readonly CachedLoad<LinkKeys> keys = new();

    /// <summary>The first part of the path a link of that purpose leads to.</summary>
    public static string PathOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Board => "board",
        LinkPurpose.Directive => "d",
        LinkPurpose.Calendar => "lich",
        LinkPurpose.BoardCalendar => "lich-ban",
        LinkPurpose.OwnYear => "nam-hoc",
        _ => "r",
    };

    /// <summary>The path a link leads to, for a page of the same school.</summary>
    public static string PathIn(string link) => new Uri(link).AbsolutePath;

    /// <summary>A person's link for a month: the same every time, until its epoch is raised or a due date is moved.</summary>
    /// <param name="latestDue">The latest day on which work behind the link is due; the link outlives it by the grace.</param>
    public ValueTask<string> StaffAsync(
        SchoolMonth month, MonthPerson person, CancellationToken cancellation, DateOnly? latestDue = null) =>
        LinkAsync(month, person, LinkPurpose.Staff, UntilAfter(latestDue), request: null, cancellation);

    /// <summary>A Board member's link to the Board's page.</summary>
    /// <param name="latestDue">The day on which the work that the letter is about is due; the link outlives it by the grace.</param>
    public ValueTask<string> BoardAsync(
        SchoolMonth month, MonthPerson person, CancellationToken cancellation, DateOnly? latestDue = null) =>
        LinkAsync(month, person, LinkPurpose.Board, UntilAfter(latestDue), request: null, cancellation);

    /// <summary>The link to one request, for a person asked to answer it: the same every time, until the epoch is raised.</summary>
    /// <param name="latestDue">The day on which the work is due; the link outlives it by the grace.</param>
    public ValueTask<string> DirectiveAsync(
        RequestKey request, MonthPerson person, CancellationToken cancellation, DateOnly? latestDue = null) =>
        LinkAsync(request.Month, person, LinkPurpose.Directive, UntilAfter(latestDue), request.Id, cancellation);

    /// <summary>
    /// The address of a calendar that a person subscribes to once: the same on every page of a month until their links are ended, and open
    /// to the end of the school year and the grace after it.
    /// </summary>
    /// <param name="purpose"><see cref="LinkPurpose.Calendar"/> or <see cref="LinkPurpose.BoardCalendar"/>.</param>
    public async ValueTask<string> CalendarAsync(
        SchoolMonth month, MonthPerson person, LinkPurpose purpose, CancellationToken cancellation)
    {
        var claims = new LinkClaims(
            month, person.Staff.Id, purpose, UntilAfter(month.SchoolYear.LastDay), CalendarEpoch.Of(person));
        return $"{options.BaseAddress}/{PathOf(purpose)}/{(await KeysAsync(cancellation)).Signer.Sign(claims)}";
    }

    /// <summary>
    /// The link to their school year that a person gives to another: the same all day, and open to the end of
    /// <see cref="GivenUntil"/>.
    /// </summary>
    /// <param name="epoch">The <see cref="OwnYearEpoch"/> of the person's months.</param>
    public async ValueTask<string> OwnYearAsync(
        SchoolId school, SchoolYear year, StaffId person, int epoch, CancellationToken cancellation)
    {
        var claims = new LinkClaims(
            OwnYearEpoch.MonthOf(school, year),
            person,
            LinkPurpose.OwnYear,
            VietnamTime.At(GivenUntil.AddDays(1), TimeOnly.MinValue),
            epoch);
        return $"{options.BaseAddress}/{PathOf(LinkPurpose.OwnYear)}/{(await KeysAsync(cancellation)).Signer.Sign(claims)}";
    }

    /// <summary>The last day on which a link that a person gives away today opens, in the school's zone.</summary>
    public DateOnly GivenUntil => schoolTime.Today().AddDays(GivenDays);

    /// <summary>A link like an older one, valid for at least as long as the grace of any other from now on.</summary>
    /// <param name="request">The request the older one opened, if it opened one.</param>
    /// <param name="latestDue">The latest day on which work behind the link is due; the link outlives it by the grace.</param>
    public ValueTask<string> FreshAsync(
        SchoolMonth month,
        MonthPerson person,
        LinkPurpose purpose,
        CancellationToken cancellation,
        RequestId? request = null,
        DateOnly? latestDue = null)
    {
        var (fresh, due) = (schoolTime.GetUtcNow() + Grace, UntilAfter(latestDue));
        return LinkAsync(month, person, purpose, fresh > due ? fresh : due, request, cancellation);
    }

    /// <summary>The keys; read with the first link, then known.</summary>
    public ValueTask<LinkKeys> KeysAsync(CancellationToken cancellation) => keys.GetAsync(
        async all =>
        {
            var secret = string.IsNullOrEmpty(options.Secret) ? await secrets.GetOrCreateAsync(all) : options.Secret;
            var keyring = LinkKeyring.FromSecret(secret, options.PreviousSecret);
            return new LinkKeys(
                new LinkSigner(keyring), new FormNonce(keyring), new FileSeal(keyring, TimeProvider.System), keyring);
        },
        cancellation);

    private async ValueTask<string> LinkAsync(
        SchoolMonth month,
        MonthPerson person,
        LinkPurpose purpose,
        DateTimeOffset atLeast,
        RequestId? request,
        CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var mailed = UntilAfter(schoolTime.Today());
        DateTimeOffset[] ends = [Expiry(setup.Plans, month, person.Closing), mailed, atLeast];
        var claims = new LinkClaims(month, person.Staff.Id, purpose, ends.Max(), person.LinkEpoch)
        {
            Request = request,
        };
        return $"{options.BaseAddress}/{PathOf(purpose)}/{(await KeysAsync(cancellation)).Signer.Sign(claims)}";
    }

    private static DateTimeOffset UntilAfter(DateOnly? due) => due is { } day ? VietnamTime.At(day, TimeOnly.MinValue) + Grace : default;

    /// <summary>What is owed is carried up to its plan's next review, and the link lives to the latest of them, plus grace.</summary>
    private static DateTimeOffset Expiry(YearPlans plans, SchoolMonth month, DateOnly closing)
    {
        var owedUntil = plans.All
            .Select(plan => Semesters.ReviewsOf(plan).Select(r => r.Due).FirstOrDefault(d => d >= month.FirstDay, closing))
            .Max();
        return VietnamTime.At(owedUntil > closing ? owedUntil : closing, TimeOnly.MinValue) + Grace;
    }
}
