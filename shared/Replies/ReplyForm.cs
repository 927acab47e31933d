using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Shared.Replies;

/// <summary>A posted reply, read as it arrives; files go on to the sink and are never whole in memory.</summary>
public sealed class ReplyForm
{
    private const string EncodingType = "multipart/form-data";
    private const int MaxBoundaryLength = 70;

    // Null for a body that is not one of our forms at all.
    private readonly ReplyReading? reading;

    /// <summary>Nothing is read yet.</summary>
    public ReplyForm(HttpRequest request, ReplyLimits limits)
    {
        if (BoundaryOf(request) is { } boundary)
        {
            LiftServerLimit(request);
            var reader = new MultipartReader(boundary, new CappedBody(request.Body, limits.ReadBytes));
            reading = new ReplyReading(reader, limits) { StopAtFirstFile = request.ContentLength > limits.ReadBytes };
        }
    }

    /// <summary>What was posted; null if it is not one of our forms at all (no multipart body, or no activity in it).</summary>
    /// <param name="isCurrent">Whether a nonce is of a form that may be sent now; no file is stored for any other.</param>
    /// <remarks>
    /// Refused files and a body cut off or too large stand in <see cref="ReplyInput.FileProblem"/>. What the sink throws is thrown.
    /// </remarks>
    public async Task<ReplyInput?> ReadAsync(IFileSink sink, Func<string, bool> isCurrent, CancellationToken cancellation)
    {
        if (reading is null)
        {
            return null;
        }

        await reading.TakeAsync(sink, isCurrent, cancellation);
        return reading.Result();
    }

    /// <summary>
    /// The form as it can be posted again when it was not recorded: its fields and the files stored so far. What was not read
    /// yet is read to its end now, its files are not taken.
    /// </summary>
    /// <param name="action">Where it was posted to.</param>
    /// <returns>Null if it is not one of our forms at all.</returns>
    public async Task<UnsentForm?> UnsentAsync(string action, CancellationToken cancellation)
    {
        if (reading is null)
        {
            return null;
        }

        await reading.SkipFilesAsync(cancellation);
        return reading.Result() is { } input
            ? new UnsentForm(action, [.. reading.FieldsToSend], ReplyTexts.Summary(input))
            {
                EncodingType = EncodingType,
                LosesFiles = reading.LosesFiles,
            }
            : null;
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(EncodingType, StringComparison.OrdinalIgnoreCase)
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
