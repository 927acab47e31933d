using System.Collections.Immutable;
using DnsClient;

namespace BinhHoa2.Shared.Mail.Delivery;

/// <summary>
/// Looks whether mail servers will believe that letters from a domain are the school's: SPF (RFC 7208), DKIM (RFC 6376)
/// and DMARC (RFC 7489) as published in its DNS.
/// </summary>
public sealed class DeliveryCheck(ILookupClient dns)
{
    // RFC 7208, 4.6.4: what asks for more lookups is an error.
    private const int MaxRedirects = 10;

    private static readonly string[] SendGridSelectors = ["s1", "s2"];

    /// <param name="domain">The domain of the sender's address.</param>
    /// <param name="selector">The DKIM selector of the school's own mail server; null for SendGrid's.</param>
    /// <exception cref="DnsResponseException">No resolver answers, so nothing can be said.</exception>
    public async Task<ImmutableArray<DeliveryFinding>> CheckAsync(string domain, string? selector, CancellationToken cancellation)
    {
        var keys = ImmutableArray.CreateBuilder<DeliveryFinding>();
        var aliased = selector is null;
        foreach (var name in selector is null ? SendGridSelectors : [selector])
        {
            var host = $"{name}._domainkey.{domain}";
            var target = await TargetAsync(host, cancellation);
            aliased &= target is not null && DeliveryRules.IsSendGrids(target);
            keys.Add(DeliveryRules.Dkim(domain, name, target, await TextsAsync(target ?? host, cancellation), sendGrid: selector is null));
        }

        var spf = await SpfAsync(domain, sendGrid: selector is null, aliased, cancellation);
        return [spf, .. keys, await DmarcAsync(domain, cancellation)];
    }

    private async Task<DeliveryFinding> SpfAsync(string domain, bool sendGrid, bool aliased, CancellationToken cancellation)
    {
        var published = SpfRules.Published(await TextsAsync(domain, cancellation));
        IReadOnlyList<string>? target = null;
        var next = SpfRules.TargetOf(published);
        for (var hops = 0; next is not null; hops++)
        {
            target = hops == MaxRedirects ? [] : SpfRules.Published(await TextsAsync(next, cancellation));
            next = SpfRules.TargetOf(target);
        }

        return SpfRules.Judge(domain, published, target, sendGrid, aliased);
    }

    private async Task<DeliveryFinding> DmarcAsync(string domain, CancellationToken cancellation)
    {
        var above = OrganizationalDomain.Of(domain);
        return DeliveryRules.Dmarc(
            domain,
            await TextsAsync($"_dmarc.{domain}", cancellation),
            above == domain ? null : (above, await TextsAsync($"_dmarc.{above}", cancellation)));
    }

    /// <summary>The TXT records of a name, also behind a CNAME: a resolver follows it.</summary>
    private async Task<IReadOnlyList<string>> TextsAsync(string name, CancellationToken cancellation) =>
        [.. (await AskAsync(name, QueryType.TXT, cancellation)).Answers.TxtRecords().Select(r => string.Concat(r.Text))];

    /// <summary>The name that stands for another one; null when none does.</summary>
    private async Task<string?> TargetAsync(string name, CancellationToken cancellation) =>
        (await AskAsync(name, QueryType.CNAME, cancellation)).Answers.CnameRecords().FirstOrDefault()?.CanonicalName.Value.TrimEnd('.');

    private async Task<IDnsQueryResponse> AskAsync(string name, QueryType type, CancellationToken cancellation)
    {
        var answer = await dns.QueryAsync(name, type, cancellationToken: cancellation);
        if (answer.HasError && answer.Header.ResponseCode != DnsHeaderResponseCode.NotExistentDomain)
        {
            throw new DnsResponseException(answer.ErrorMessage);
        }

        return answer;
    }
}
