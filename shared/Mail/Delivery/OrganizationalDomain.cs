namespace BinhHoa2.Shared.Mail.Delivery;

/// <summary>The domain an organization has registered: DMARC falls back to its record (RFC 7489, 3.2 and 6.6.3).</summary>
internal static class OrganizationalDomain
{
    // Under .vn (Circular 24/2015/TT-BTTTT) domains are registered below these; a list of the whole world's is not needed for schools here.
    private static readonly HashSet<string> SharedUnderVn =
        ["com", "biz", "edu", "gov", "net", "org", "int", "ac", "pro", "info", "health", "name", "id", "io", "ai"];

    /// <summary>The registered domain a name belongs to; the name itself if it is one.</summary>
    public static string Of(string domain)
    {
        var labels = domain.TrimEnd('.').ToLowerInvariant().Split('.');
        var kept = labels is [.., var second, "vn"] && SharedUnderVn.Contains(second) ? 3 : 2;
        return labels.Length <= kept ? domain : string.Join('.', labels[^kept..]);
    }
}
