using System.Globalization;
using System.Net.Sockets;
using BinhHoa2.Shared.Letters;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace BinhHoa2.Shared.Mail.Smtp;

/// <summary>What a failed SMTP transaction means for the letter.</summary>
internal static class SmtpOutcome
{
    /// <param name="dataHasBegun">Whether any of the letter's own text was sent; before that the server cannot have accepted it.</param>
    public static SendOutcome Of(Exception exception, bool dataHasBegun) => exception switch
    {
        // RFC 5321: 5yz is final for these words and this recipient, 4yz asks to come again.
        SmtpCommandException refused when IsFinal(refused) =>
            new SendOutcome(SendResult.Rejected, Reason: $"Máy chủ thư từ chối {Part(refused)} ({Cause(refused)})."),
        SmtpCommandException later =>
            new SendOutcome(SendResult.NotTaken, Reason: $"Máy chủ thư hẹn gửi lại sau ({Cause(later)})."),
        _ => new SendOutcome(
            dataHasBegun ? SendResult.Ambiguous : SendResult.NotTaken,
            Reason: $"Mất liên lạc với máy chủ thư khi đang gửi ({Cause(exception)})."),
    };

    /// <summary>The shortest true name of the cause, without the server's words, which often repeat the address.</summary>
    public static string Cause(Exception exception) => exception switch
    {
        SmtpCommandException refused => Code(refused).ToString(CultureInfo.InvariantCulture),
        AuthenticationException => "sai tài khoản hoặc mật khẩu",
        SslHandshakeException => "không lập được kết nối bảo mật",
        OperationCanceledException or TimeoutException => "quá thời gian chờ",
        SocketException socket => socket.SocketErrorCode.ToString(),
        _ => exception.GetType().Name,
    };

    private static bool IsFinal(SmtpCommandException refused) => Code(refused) is >= 500 and <= 599;

    private static int Code(SmtpCommandException refused) => (int)refused.StatusCode;

    private static string Part(SmtpCommandException refused) => refused.ErrorCode switch
    {
        SmtpErrorCode.RecipientNotAccepted => "địa chỉ người nhận",
        SmtpErrorCode.SenderNotAccepted => "địa chỉ người gửi",
        _ => "thư",
    };
}
