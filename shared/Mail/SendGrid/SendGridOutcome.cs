using System.Net;
using System.Text.Json;
using BinhHoa2.Shared.Letters;
using SendGrid;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary>What SendGrid's answer, or its silence, means for the letter.</summary>
internal static class SendGridOutcome
{
    private const string IdHeader = "X-Message-Id";

    public static async Task<SendOutcome> OfAsync(
        Response response, bool sandbox, CancellationToken cancellation) => response.StatusCode switch
        {
            HttpStatusCode.Accepted => new SendOutcome(SendResult.Accepted, Id(response)),
            HttpStatusCode.OK when sandbox =>
                new SendOutcome(SendResult.Accepted, Reason: "Chạy thử: SendGrid chỉ kiểm tra, không gửi thư."),
            HttpStatusCode.TooManyRequests => NotTaken("SendGrid đang nhận quá nhiều thư, hẹn gửi lại sau (429)."),
            HttpStatusCode.Unauthorized => NotTaken("SendGrid không nhận khóa truy cập (401); thư được gửi lại sau khi sửa khóa."),
            HttpStatusCode.Forbidden => NotTaken($"SendGrid chưa cho tài khoản gửi thư (403){await WordsAsync(response, cancellation)}."),
            HttpStatusCode.RequestTimeout => new SendOutcome(SendResult.Ambiguous, Reason: "SendGrid chưa trả lời kịp (408)."),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError =>
                Rejected($"SendGrid từ chối thư ({(int)response.StatusCode}){await WordsAsync(response, cancellation)}."),
            _ => new SendOutcome(SendResult.Ambiguous, Reason: $"SendGrid gặp sự cố ({(int)response.StatusCode})."),
        };

    /// <summary>What an exception means: only a connection that was never made is sure to have carried nothing.</summary>
    public static SendOutcome Of(Exception exception) => exception switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        } => NotTaken($"Không kết nối được với SendGrid ({Cause(exception)})."),
        OperationCanceledException or TimeoutException =>
            new SendOutcome(SendResult.Ambiguous, Reason: "SendGrid không trả lời trong thời gian chờ."),
        _ => new SendOutcome(SendResult.Ambiguous, Reason: $"Mất liên lạc với SendGrid khi đang gửi ({Cause(exception)})."),
    };

    private static SendOutcome NotTaken(string reason) => new(SendResult.NotTaken, Reason: reason);

    private static SendOutcome Rejected(string reason) => new(SendResult.Rejected, Reason: reason);

    private static string Cause(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http
            ? http.HttpRequestError.ToString()
            : exception.GetType().Name;

    private static string? Id(Response response) =>
        response.Headers.TryGetValues(IdHeader, out var values) ? MailReason.From(string.Join(' ', values)) : null;

    /// <summary>The errors SendGrid lists, field and message; nothing if the body is not what it documents.</summary>
    private static async Task<string> WordsAsync(Response response, CancellationToken cancellation)
    {
        var body = await response.Body.ReadAsStringAsync(cancellation);
        try
        {
            var errors = JsonSerializer.Deserialize<ErrorBody>(body, JsonSerializerOptions.Web)?.Errors ?? [];
            return errors.Count == 0
                ? ""
                : ": " + MailReason.From(string.Join("; ", errors.Select(WordsOf))).TrimEnd('.');
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static string? WordsOf(Error error) => error.Field is null ? error.Message : $"{error.Field}: {error.Message}";

    private sealed record ErrorBody(List<Error>? Errors);

    private sealed record Error(string? Message, string? Field);
}
