using BinhHoa2.Shared.Configuration;
using BinhHoa2.Shared.Mail.Events;
using BinhHoa2.Shared.Mail.SendGrid;
using BinhHoa2.Shared.Mail.Smtp;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Mail;

/// <summary>Says at start what is missing in <c>Mail</c>, by the name of the setting.</summary>
/// <param name="maySayNoSender">Whether the sender is said elsewhere; then name and address are set together or not at all.</param>
public sealed class MailOptionsValidator(bool maySayNoSender = false) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var problems = Common(options).Concat(options.Provider switch
        {
            MailProvider.Mailbox => Check("Mail:Mailbox:Folder", options.Mailbox.Folder.Length > 0, "is the folder letters are written to"),
            MailProvider.Smtp => Smtp(options.Smtp),
            MailProvider.SendGrid => SendGrid(options.SendGrid),
            _ => Check("Mail:Provider", false, "must be Mailbox, Smtp or SendGrid"),
        }).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Common(MailOptions options) =>
    [
        .. maySayNoSender && options is { FromAddress: "", FromName: "" } ? [] : Sender(options),
        .. Check(
            "Mail:ReplyTo",
            options.ReplyTo is null || MailAddress.IsValid(options.ReplyTo),
            "must be a plain ASCII address or absent"),
    ];

    private static IEnumerable<string> Sender(MailOptions options) =>
    [
        .. Check("Mail:FromAddress", MailAddress.IsValid(options.FromAddress), "must be the plain ASCII address letters come from"),
        .. Check("Mail:FromName", CleanText.Line(options.FromName).Length > 0, "is the name letters come from"),
    ];

    private static IEnumerable<string> Smtp(SmtpOptions smtp) =>
    [
        .. Check("Mail:Smtp:Host", smtp.Host.Length > 0, "is the mail server's name"),
        .. Check("Mail:Smtp:Port", smtp.Port is > 0 and <= 65535, "must be 1 to 65535"),
        .. Check("Mail:Smtp:Security", Enum.IsDefined(smtp.Security), "must be None, StartTls or Ssl"),
        .. Check("Mail:Smtp:Timeout", IsTimeout(smtp.Timeout), "must be more than zero and at most ten minutes"),
        .. Check("Mail:Smtp:AnswerTimeout", IsTimeout(smtp.AnswerTimeout), "must be more than zero and at most ten minutes"),
        .. Check("Mail:Smtp:Password", smtp.User is null == smtp.Password is null, "and Mail:Smtp:User go together"),
        .. Secret("Mail:Smtp:Password", smtp.Password),
        .. Check(
            "Mail:Smtp:Security",
            smtp.User is null || smtp.Security != SmtpSecurity.None || IsThisMachine(smtp.Host),
            "must not be None when a password is sent to another machine"),
    ];

    private static IEnumerable<string> SendGrid(SendGridOptions sendGrid) =>
    [
        .. Secret("Mail:SendGrid:ApiKey", sendGrid.ApiKey, IsToken, "is the key that may send mail, without blanks"),
        .. Check("Mail:SendGrid:Host", IsHost(sendGrid.Host), "must be an https address (http only on this machine)"),
        .. Check("Mail:SendGrid:Concurrency", sendGrid.Concurrency is >= 1 and <= 64, "must be 1 to 64"),
        .. Check("Mail:SendGrid:Timeout", IsTimeout(sendGrid.Timeout), "must be more than zero and at most ten minutes"),
        .. Check(
            "Mail:SendGrid:LongestPause",
            sendGrid.MaxPause >= TimeSpan.Zero && sendGrid.MaxPause <= TimeSpan.FromMinutes(4),
            "must be at most four minutes"),
        .. Secret(
            "Mail:SendGrid:EventKey",
            sendGrid.EventKey,
            EventSignature.IsKey,
            "must be the public key of the signed event webhook, in base64"),
        .. Check(
            "Mail:SendGrid:EventWindow",
            sendGrid.EventWindow > TimeSpan.Zero && sendGrid.EventWindow <= TimeSpan.FromDays(1),
            "must be more than zero and at most a day"),
    ];

    private static bool IsToken(string key) => key.Length > 0 && key.All(c => c is > ' ' and < '\x7f');

    private static bool IsTimeout(TimeSpan timeout) => timeout > TimeSpan.Zero && timeout <= TimeSpan.FromMinutes(10);

    private static bool IsHost(string host) =>
        Uri.TryCreate(host, UriKind.Absolute, out var uri)
        && uri.AbsolutePath == "/"
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1";

    /// <summary>One fault at most; none if the secret is not set.</summary>
    private static IEnumerable<string> Secret(string setting, string? secret, Func<string, bool>? hasForm = null, string form = "") =>
        (secret is null ? null : SecretRules.Fault(secret)) is { } fault
            ? [$"{setting} {fault}"]
            : Check(setting, secret is null || hasForm is null || hasForm(secret), form);

    private static IEnumerable<string> Check(string setting, bool fine, string problem) => fine ? [] : [$"{setting} {problem}."];
}
