using BinhHoa2.Shared.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Shared.Replies;

/// <summary>Reads a posted reply as it arrives; files go on to the sink and are never whole in memory.</summary>
public static class ReplyForm
{
    private const int MaxBoundaryLength = 70;

    /// <summary>What was posted; null if it is not one of our forms at all (no multipart body, or no activity in it).</summary>
    /// <param name="isCurrent">Whether a nonce is of a form that may be sent now; no file is stored for any other.</param>
    /// <remarks>
    /// Refused files and a body cut off or too large stand in <see cref="ReplyInput.FileProblem"/>. What the sink throws is thrown.
    /// </remarks>
    public static async Task<ReplyInput?> ReadAsync(
        HttpRequest request,
        IFileSink sink,
        ReplyLimits limits,
        Func<string, bool> isCurrent,
        CancellationToken cancellation)
    {
        if (BoundaryOf(request) is not { } boundary)
        {
            return null;
        }

        LiftServerLimit(request);
        var reading = new ReplyReading(sink, limits, isCurrent) { StopAtFirstFile = request.ContentLength > limits.ReadBytes };
        await reading.ReadAsync(new MultipartReader(boundary, new CappedBody(request.Body, limits.ReadBytes)), cancellation);
        return reading.Result();
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { HasValue: true, Length: <= MaxBoundaryLength } boundary
            ? boundary.Value
            : null;

    // The server's own limit answers with a bare error that explains nothing; ours come first and explain.
    private static void LiftServerLimit(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }
    }
}
