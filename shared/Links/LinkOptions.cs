using BinhHoa2.Shared.Configuration;

namespace BinhHoa2.Shared.Links;

/// <summary>How links are made.</summary>
public sealed record LinkOptions
{
    /// <value>
    /// Where the pages are reached from outside, without a slash at the end. Setting <c>Links:BaseAddress</c>; by default the
    /// host's own name.
    /// </value>
    public required string BaseAddress { get; init; }

    /// <value>Setting <c>Links:Secret</c>, by <see cref="SecretRules"/>; empty: one is made and kept with the records.</value>
    public string? Secret { get; init; }

    /// <value>Setting <c>Links:PreviousSecret</c>: links signed with it still open.</value>
    public string? PreviousSecret { get; init; }

    /// <value>Setting <c>Links:RequestsPerMinute</c>: how often one link may be used; its pictures five times as often. 120.</value>
    public int RequestsPerMinute { get; init; } = 120;

    /// <value>Setting <c>Links:RefusalsPerMinute</c>: how many refused links one network address may try. 60.</value>
    public int RefusalsPerMinute { get; init; } = 60;

    /// <summary>One line for each fault, naming the setting.</summary>
    public IEnumerable<string> Faults()
    {
        if (BaseAddress.Length == 0)
        {
            yield return "Links:BaseAddress is missing, and the host does not say its own name (WEBSITE_HOSTNAME). "
                + "Set it, for example https://truong.example";
        }
        else if (!IsAddress(BaseAddress))
        {
            yield return "Links:BaseAddress must be an absolute https address without user, query or fragment (http only on this machine)";
        }

        if (SecretFault(Secret) is { } secretFault)
        {
            yield return $"Links:Secret {secretFault}";
        }

        if (SecretFault(PreviousSecret) is { } previousFault)
        {
            yield return $"Links:PreviousSecret {previousFault}";
        }
        else if (!string.IsNullOrEmpty(PreviousSecret) && PreviousSecret == Secret)
        {
            yield return "Links:PreviousSecret must differ from Links:Secret. Remove it, or set it to the secret used before";
        }

        if (RequestsPerMinute < 1)
        {
            yield return "Links:RequestsPerMinute must be at least 1";
        }

        if (RefusalsPerMinute < 1)
        {
            yield return "Links:RefusalsPerMinute must be at least 1";
        }
    }

    private static string? SecretFault(string? secret) => string.IsNullOrEmpty(secret) ? null : SecretRules.SigningFault(secret);

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length == 0;
}
