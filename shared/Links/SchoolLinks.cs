using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Links;

/// <summary>The links in the school's letters, and what a link that comes back says.</summary>
public sealed class SchoolLinks(LinkOptions options, LinkSecretRecord secrets, SetupSource setups, TimeProvider schoolTime)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(14);
    private readonly OneReading<Keys> keys = new();

    /// <summary>A person's link for a month: the same every time, until its epoch is raised.</summary>
    public async ValueTask<string> StaffAsync(SchoolMonth month, MonthPerson person, CancellationToken cancellation) =>
        $"{options.BaseAddress}/r/{await SignAsync(month, person, LinkPurpose.Staff, cancellation)}";

    /// <summary>A Board member's link to the Board's page.</summary>
    public async ValueTask<string> BoardAsync(SchoolMonth month, MonthPerson person, CancellationToken cancellation) =>
        $"{options.BaseAddress}/board/{await SignAsync(month, person, LinkPurpose.Board, cancellation)}";

    /// <summary>The link to one request, for somebody who is asked to answer it: the same every time, until the epoch is raised.</summary>
    public async ValueTask<string> DirectiveAsync(RequestKey request, MonthPerson person, CancellationToken cancellation) =>
        $"{options.BaseAddress}/d/{await SignAsync(request.Month, person, LinkPurpose.Directive, cancellation, request: request.Id)}";

    /// <summary>What a token says if it was signed here for that purpose and has not expired; else null, whatever it is.</summary>
    /// <remarks>Costs no storage read once the keys are known; they are read with the first link.</remarks>
    public async ValueTask<LinkClaims?> TryReadAsync(string? token, LinkPurpose purpose, CancellationToken cancellation) =>
        (await KeysAsync(cancellation)).Signer.TryRead(token, purpose, schoolTime.GetUtcNow());

    /// <summary>The first part of the path a link of that purpose leads to.</summary>
    public static string PathOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Board => "board",
        LinkPurpose.Directive => "d",
        _ => "r",
    };

    /// <summary>As <see cref="TryReadAsync"/>, and tells a link that is too old from one that was never signed here.</summary>
    /// <param name="purpose">What the link must be for; null for any.</param>
    public async ValueTask<LinkReading> ReadAsync(string? token, LinkPurpose? purpose, CancellationToken cancellation) =>
        (await KeysAsync(cancellation)).Signer.TryReadAnyAge(token) is { } claims && (purpose is null || claims.Purpose == purpose)
            ? new LinkReading(claims, schoolTime.GetUtcNow() >= claims.Expires)
            : default;

    /// <summary>A link like an older one, that holds for at least as long as the grace of any other from now on.</summary>
    /// <param name="request">The request the older one opened, if it opened one.</param>
    public async ValueTask<string> FreshAsync(SchoolMonth month, MonthPerson person, LinkPurpose purpose, CancellationToken cancellation, string? request = null) =>
        $"{options.BaseAddress}/{PathOf(purpose)}/{await SignAsync(month, person, purpose, cancellation, schoolTime.GetUtcNow() + Grace, request)}";

    /// <summary>The nonce of forms shown through a link.</summary>
    public async ValueTask<FormNonce> NonceAsync(CancellationToken cancellation) => (await KeysAsync(cancellation)).Nonce;

    /// <summary>The seals of files that forms shown through a link refer to.</summary>
    public async ValueTask<FileSeal> FilesAsync(CancellationToken cancellation) => (await KeysAsync(cancellation)).Files;

    private async ValueTask<string> SignAsync(SchoolMonth month, MonthPerson person, LinkPurpose purpose, CancellationToken cancellation, DateTimeOffset atLeast = default, string? request = null)
    {
        var setup = await setups.GetAsync(cancellation);
        var expiry = Expiry(setup.Plan, month, person.Closing);
        var claims = new LinkClaims(month, person.Staff.Id, purpose, expiry > atLeast ? expiry : atLeast, person.LinkEpoch) { Request = request };
        return (await KeysAsync(cancellation)).Signer.Sign(claims);
    }

    /// <summary>What is owed is carried up to the next review, and its link lives as long, plus grace.</summary>
    private static DateTimeOffset Expiry(Plan plan, SchoolMonth month, DateOnly closing)
    {
        var owedUntil = Semesters.ReviewsOf(plan).Select(r => r.Due).FirstOrDefault(d => d >= month.FirstDay, closing);
        return VietnamTime.At(owedUntil > closing ? owedUntil : closing, TimeOnly.MinValue) + Grace;
    }

    private ValueTask<Keys> KeysAsync(CancellationToken cancellation) => keys.GetAsync(
        async all =>
        {
            var secret = string.IsNullOrEmpty(options.Secret) ? await secrets.GetOrCreateAsync(all) : options.Secret;
            var keyring = LinkKeyring.FromSecret(secret, options.PreviousSecret);
            return new Keys(new LinkSigner(keyring), new FormNonce(keyring), new FileSeal(keyring, TimeProvider.System));
        },
        cancellation);

    private sealed record Keys(LinkSigner Signer, FormNonce Nonce, FileSeal Files);
}
