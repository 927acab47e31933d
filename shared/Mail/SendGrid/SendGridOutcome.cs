using System.Net;
using System.Text.Json;
using SendGrid;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary>What SendGrid's answer, or its silence, means for the letter.</summary>
internal static class SendGridOutcome
{
    private const string IdHeader = "X-Message-Id";

    public static async Task<SendOutcome> OfAsync(Response response, CancellationToken cancellation) => response.StatusCode switch
    {
        HttpStatusCode.Accepted => new SendOutcome(SendResult.Accepted, Id(response)),
        HttpStatusCode.TooManyRequests => new SendOutcome(SendResult.Ambiguous, Reason: "SendGrid đang nhận quá nhiều thư, hẹn gửi lại sau (429)."),
        HttpStatusCode.Unauthorized => new SendOutcome(SendResult.Ambiguous, Reason: "SendGrid không nhận khóa truy cập (401); thư gửi lại được sau khi sửa khóa."),
        HttpStatusCode.RequestTimeout => new SendOutcome(SendResult.Ambiguous, Reason: "SendGrid chưa trả lời kịp (408)."),
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError =>
            new SendOutcome(SendResult.Rejected, Reason: $"SendGrid từ chối thư ({(int)response.StatusCode}){await WordsAsync(response, cancellation)}."),
        _ => new SendOutcome(SendResult.Ambiguous, Reason: $"SendGrid gặp sự cố ({(int)response.StatusCode})."),
    };

    public static SendOutcome Of(Exception failed) => new(SendResult.Ambiguous, Reason: failed is OperationCanceledException or TimeoutException
        ? "SendGrid không trả lời trong thời gian chờ."
        : $"Mất liên lạc với SendGrid khi đang gửi ({Cause(failed)}).");

    private static string Cause(Exception failed) =>
        failed is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? http.HttpRequestError.ToString() : failed.GetType().Name;

    private static string? Id(Response response) =>
        response.Headers.TryGetValues(IdHeader, out var values) ? MailReason.From(string.Join(' ', values)) : null;

    /// <summary>The errors SendGrid lists, field and message; nothing if the body is not what it documents.</summary>
    private static async Task<string> WordsAsync(Response response, CancellationToken cancellation)
    {
        var body = await response.Body.ReadAsStringAsync(cancellation);
        try
        {
            var errors = JsonSerializer.Deserialize<ErrorBody>(body, JsonSerializerOptions.Web)?.Errors ?? [];
            return errors.Count == 0 ? "" : ": " + MailReason.From(string.Join("; ", errors.Select(e => e.Field is null ? e.Message : $"{e.Field}: {e.Message}"))).TrimEnd('.');
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private sealed record ErrorBody(List<Error>? Errors);

    private sealed record Error(string? Message, string? Field);
}
