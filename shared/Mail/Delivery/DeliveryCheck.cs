using System.Collections.Immutable;
using DnsClient;

namespace BinhHoa2.Shared.Mail.Delivery;

/// <summary>
/// Looks whether mail servers will believe that letters from a domain are the school's: SPF (RFC 7208), DKIM (RFC 6376)
/// and DMARC (RFC 7489) as published in its DNS.
/// </summary>
public sealed class DeliveryCheck(ILookupClient dns)
{
    private static readonly string[] SendGridSelectors = ["s1", "s2"];

    /// <param name="domain">The domain of the sender's address.</param>
    /// <param name="selector">The DKIM selector of the school's own mail server; null for SendGrid's.</param>
    /// <exception cref="DnsResponseException">No resolver answers, so nothing can be said.</exception>
    public async Task<ImmutableArray<DeliveryFinding>> CheckAsync(string domain, string? selector, CancellationToken cancellation)
    {
        var findings = ImmutableArray.CreateBuilder<DeliveryFinding>();
        findings.Add(DeliveryRules.Spf(domain, await TextsAsync(domain, cancellation), sendGrid: selector is null));
        foreach (var name in selector is null ? SendGridSelectors : [selector])
        {
            var host = $"{name}._domainkey.{domain}";
            var target = await TargetAsync(host, cancellation);
            findings.Add(DeliveryRules.Dkim(domain, name, target, await TextsAsync(target ?? host, cancellation), sendGrid: selector is null));
        }

        findings.Add(DeliveryRules.Dmarc(domain, await TextsAsync($"_dmarc.{domain}", cancellation)));
        return findings.ToImmutable();
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
