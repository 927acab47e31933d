using BinhHoa2.Shared.Pages.Layout;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>The headers of everything sent behind a link: nothing is kept, framed, guessed, or sent to another site.</summary>
public static class SecurityHeaders
{
    /// <summary>Sets the headers with the policy of pages that show nothing of their own, such as redirects and files.</summary>
    public static void Apply(HttpResponse response) => Apply(response, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");

    /// <param name="contentSecurityPolicy">For a page of this room <see cref="PageStyle.ContentSecurityPolicy"/>.</param>
    public static void Apply(HttpResponse response, string contentSecurityPolicy)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
