namespace BinhHoa2.Shared.Mail.Delivery;

/// <summary>What a domain's SPF (RFC 7208) means for its letters.</summary>
internal static class SpfRules
{
    private const string Version = "v=spf1";
    private const string SendGridServers = "include:sendgrid.net";
    private const string Redirect = "redirect=";

    /// <summary>The SPF records among a name's texts.</summary>
    public static IReadOnlyList<string> Published(IEnumerable<string> texts) =>
        [.. texts.Where(t => t.Equals(Version, StringComparison.OrdinalIgnoreCase)
            || t.StartsWith(Version + " ", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Where a domain's only record sends readers for the rest of it (6.1); null where it says all itself.</summary>
    public static string? TargetOf(IReadOnlyList<string> published) =>
        published is [var one] && !Words(one).Any(IsAll)
        && Words(one).FirstOrDefault(w => w.StartsWith(Redirect, StringComparison.OrdinalIgnoreCase)) is { } word
            ? word[Redirect.Length..].TrimEnd('.')
            : null;

    /// <param name="published">The domain's own records.</param>
    /// <param name="target">Those its redirect leads to; null where there is no redirect.</param>
    /// <param name="sendGrid">Whether letters leave by SendGrid.</param>
    /// <param name="aliased">
    /// Whether SendGrid's aliases stand in the domain: its letters then come from a name below it, which SendGrid
    /// answers for.
    /// </param>
    public static DeliveryFinding Judge(
        string domain, IReadOnlyList<string> published, IReadOnlyList<string>? target, bool sendGrid, bool aliased)
    {
        string Advice(string record) => $"{domain} TXT \"{record}\"";
        var wanted = Advice($"{Version} {(sendGrid ? SendGridServers : "mx")} ~all");
        var include = sendGrid && !aliased;
        return published switch
        {
            [] when aliased => new("SPF", true, "SendGrid trả lời thay, tại tên miền con mà các bản ghi CNAME của SendGrid trỏ đến."),
            [] => new("SPF", false, "chưa có bản ghi, máy chủ nhận không biết ai được gửi thư thay tên miền này.", wanted),
            [_, _, ..] =>
                new("SPF", false, $"có {published.Count} bản ghi, phải gộp thành một; hiện không bản ghi nào có hiệu lực.", wanted),
            [var one] when Words(one).Any(IsOpen) =>
                new("SPF", false, $"cho phép bất kỳ máy nào gửi thư ({one}).", Advice(Mended(one, include))),
            [var one] when target is not null and not [_] =>
                new("SPF", false, $"chuyển đến nơi không có đúng một bản ghi ({one}).", wanted),
            [var one] when target is [var other] && Words(other).Any(IsOpen) =>
                new("SPF", false, $"chuyển đến nơi cho phép bất kỳ máy nào gửi thư ({one}).", wanted),
            [var one] when include && !Words(one).Concat(target?.SelectMany(Words) ?? []).Any(IsSendGrids) =>
                new("SPF", false, $"chưa cho SendGrid gửi thư ({one}).", Advice(Mended(one, include))),
            [var one] => new("SPF", true, one),
        };
    }

    /// <summary>The record with what was wrong in it put right.</summary>
    private static string Mended(string record, bool include)
    {
        var words = Words(record).Skip(1).Select(w => IsOpen(w) ? "~all" : w).ToList();
        return string.Join(' ', [Version, .. include && !words.Exists(IsSendGrids) ? [SendGridServers] : Array.Empty<string>(), .. words]);
    }

    private static bool IsOpen(string word) => word.TrimStart('+').Equals("all", StringComparison.OrdinalIgnoreCase);

    private static bool IsAll(string word) => word.TrimStart('+', '-', '~', '?').Equals("all", StringComparison.OrdinalIgnoreCase);

    private static bool IsSendGrids(string word) => word.TrimStart('+').Equals(SendGridServers, StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string record) => record.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
