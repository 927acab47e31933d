using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>When a refused request is worth sending again (RFC 9110, 10.2.3).</summary>
public static class RetryAfter
{
    /// <summary>After too many requests, in seconds: the window in which they are counted.</summary>
    public const int TooManySeconds = 60;

    /// <summary>While something does not answer, in seconds.</summary>
    public const int UnavailableSeconds = 120;

    /// <summary>Sets the header where the answer's status calls for one.</summary>
    public static void Apply(HttpResponse response)
    {
        int? seconds = response.StatusCode switch
        {
            StatusCodes.Status429TooManyRequests => TooManySeconds,
            StatusCodes.Status503ServiceUnavailable => UnavailableSeconds,
            _ => null,
        };
        if (seconds is { } wait)
        {
            response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }
    }
}
