using BinhHoa2.Shared.Pages.Layout;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>The headers of every answer: nothing is cached, framed, guessed, or sent to another site.</summary>
public static class SecurityHeaders
{
    /// <summary>How long a browser that was answered by https asks by https alone, in seconds: a year.</summary>
    public const int HttpsOnlySeconds = 31_536_000;

    private const string ShowsNothing = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    // Beside the policy, the caching and the framing, which depend on the answer.
    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ];

    /// <summary>Sets the headers with the policy of answers that show nothing of their own, such as redirects and files.</summary>
    public static void Apply(HttpResponse response) => Apply(response, ShowsNothing);

    /// <param name="contentSecurityPolicy">For a page of this room <see cref="PageStyle.ContentSecurityPolicy"/>.</param>
    public static void Apply(HttpResponse response, string contentSecurityPolicy)
    {
        response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        response.Headers.XFrameOptions = "DENY";
        response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in Always)
        {
            response.Headers[name] = value;
        }
    }

    /// <summary>
    /// Sets what an answer has not set itself, before it is sent. One with a policy of its own says there who may frame it.
    /// </summary>
    public static void Complete(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = ShowsNothing;
            headers.XFrameOptions = "DENY";
        }

        headers.TryAdd("Cache-Control", "no-store");
        foreach (var (name, value) in Always)
        {
            headers.TryAdd(name, value);
        }

        if (IsHttps(http.Request))
        {
            headers.TryAdd("Strict-Transport-Security", $"max-age={HttpsOnlySeconds}");
        }
    }

    // A proxy that ends https says so in the last entry. A client that lies about it binds only itself.
    private static bool IsHttps(HttpRequest request) =>
        request.IsHttps
        || request.Headers["X-Forwarded-Proto"].ToString().Split(',')[^1].Trim().Equals("https", StringComparison.OrdinalIgnoreCase);
}
