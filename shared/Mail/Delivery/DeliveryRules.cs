using System.Buffers.Text;

namespace BinhHoa2.Shared.Mail.Delivery;

/// <summary>What a domain's published records mean for its letters.</summary>
public static class DeliveryRules
{
    /// <summary>As published at the domain itself, without a redirect and without SendGrid's aliases.</summary>
    public static DeliveryFinding Spf(string domain, IReadOnlyList<string> texts, bool sendGrid) =>
        SpfRules.Judge(domain, SpfRules.Published(texts), target: null, sendGrid, aliased: false);

    /// <param name="target">What the selector's name stands for (CNAME); null when it is a name of its own.</param>
    /// <param name="texts">The TXT records there.</param>
    public static DeliveryFinding Dkim(string domain, string selector, string? target, IReadOnlyList<string> texts, bool sendGrid)
    {
        var name = $"DKIM {selector}";
        var host = $"{selector}._domainkey.{domain}";
        var wanted = sendGrid
            ? $"{host} CNAME (giá trị SendGrid cho tại Settings, Sender Authentication)"
            : $"{host} TXT (giá trị do máy chủ thư của trường cho)";
        var keys = texts.Where(t => Tag(t, "p") is not null && Tag(t, "v") is null or "DKIM1").ToList();
        return keys switch
        {
            _ when sendGrid && target is null && texts.Count > 0 =>
                new(name, false, "khóa được chép thẳng vào bản ghi TXT, sẽ mất hiệu lực khi SendGrid đổi khóa.", wanted),
            _ when sendGrid && target is not null && !IsSendGrids(target) =>
                new(name, false, $"trỏ đến {target}, không phải máy chủ của SendGrid.", wanted),
            [] when target is not null => new(name, false, $"trỏ đến {target}, nhưng ở đó chưa có khóa; thư không được ký.", wanted),
            [] => new(name, false, "chưa có khóa, thư không được ký.", wanted),
            [_, _, ..] => new(name, false, $"có {keys.Count} khóa, phải giữ lại một.", wanted),

            // RFC 6376, 3.6.1: an empty p means that the key has been revoked.
            [var one] when Tag(one, "p")!.Length == 0 => new(name, false, "khóa đã bị thu hồi.", wanted),
            [var one] when !Base64.IsValid(Tag(one, "p")) => new(name, false, "khóa bị chép thiếu hoặc sai.", wanted),
            _ => new(name, true, target is null ? "có khóa." : $"có khóa, tại {target}."),
        };
    }

    /// <param name="texts">The TXT records of the domain's own <c>_dmarc</c>.</param>
    /// <param name="above">The registered domain above it and the TXT records there, which count where the domain has none.</param>
    public static DeliveryFinding Dmarc(
        string domain, IReadOnlyList<string> texts, (string Domain, IReadOnlyList<string> Texts)? above = null)
    {
        var published = DmarcRecords(texts);
        var wanted = $"_dmarc.{domain} TXT \"v=DMARC1; p=none\"";
        if (published is [] && above is { } parent && DmarcRecords(parent.Texts) is [var inherited])
        {
            return IsPolicy(Tag(inherited, "sp") ?? Tag(inherited, "p"))
                ? new("DMARC", true, $"theo tên miền {parent.Domain}: {inherited}")
                : new("DMARC", false, $"bản ghi tại {parent.Domain} thiếu chính sách cho tên miền con ({inherited}).", wanted);
        }

        return published switch
        {
            [] => new("DMARC", false, "chưa có bản ghi, nhiều hộp thư không nhận thư hàng loạt của tên miền này.", wanted),
            [_, _, ..] => new(
                "DMARC", false, $"có {published.Count} bản ghi, phải giữ lại một; hiện không bản ghi nào có hiệu lực.", wanted),
            [var one] when !IsPolicy(Tag(one, "p")) => new("DMARC", false, $"bản ghi thiếu chính sách p ({one}).", wanted),
            [var one] => new("DMARC", true, one),
        };
    }

    internal static bool IsSendGrids(string target) => target.EndsWith(".sendgrid.net", StringComparison.OrdinalIgnoreCase);

    private static List<string> DmarcRecords(IEnumerable<string> texts) =>
        [.. texts.Where(t => t.StartsWith("v=DMARC1", StringComparison.Ordinal))];

    private static bool IsPolicy(string? value) => value?.ToLowerInvariant() is "none" or "quarantine" or "reject";

    /// <summary>The value of a tag (<c>p=none</c>) of a DKIM or DMARC record; null when it is not there.</summary>
    private static string? Tag(string record, string name) =>
        record.Split(';', StringSplitOptions.TrimEntries)
            .Select(t => t.Split('=', 2))
            .Where(t => t.Length == 2 && t[0].TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(t => t[1].Replace(" ", "", StringComparison.Ordinal)).FirstOrDefault();
}
