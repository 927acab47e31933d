using System.Text.Json;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BinhHoa2.Shared.Pages.Errors;

/// <summary>The answer to a program in place of an error page (RFC 9457).</summary>
/// <param name="status">The HTTP status; its phrase is the title.</param>
/// <param name="detail">What is wrong and what to do; null when the status says all.</param>
/// <param name="reference">The id under which an operator finds what happened; null when there is nothing to find.</param>
public sealed class ProblemAnswer(int status, string? detail = null, string? reference = null) : IResult
{
    private static readonly JsonSerializerOptions Options = new(SchoolJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public const string ContentType = "application/problem+json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Problem("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail, reference), Options);
        SecurityHeaders.Apply(response);
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        RetryAfter.Apply(response);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    private sealed record Problem(string Type, string Title, int Status, string? Detail, string? Reference);
}
