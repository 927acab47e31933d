using BinhHoa2.Shared.Archives;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Functions.Archive;

/// <summary>An archive as a download. A download that was broken off goes on where it ended: ranges, by an ETag.</summary>
/// <param name="name">ASCII.</param>
internal sealed class ArchiveAnswer(ArchiveBytes bytes, string name) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var content = bytes.Content;
        SecurityHeaders.Apply(httpContext.Response, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
        await TypedResults.Stream(
            content,
            "application/zip",
            fileDownloadName: name,
            lastModified: bytes.LastModified,
            entityTag: EntityTagHeaderValue.Parse(bytes.ETag),
            enableRangeProcessing: true).ExecuteAsync(httpContext);
    }
}
