namespace BinhHoa2.Shared.Mail.Smtp;

/// <summary><c>Mail:Smtp</c>: a mail server the school has an account on.</summary>
public sealed record SmtpOptions
{
    /// <value>No default; required for <see cref="MailProvider.Smtp"/>.</value>
    public string Host { get; init => field = value ?? ""; } = "";

    /// <value>587, the submission port.</value>
    public int Port { get; init; } = 587;

    /// <value><see cref="SmtpSecurity.StartTls"/>.</value>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>The account to sign in with.</summary>
    /// <value>Null: no sign-in.</value>
    public string? User { get; init; }

    /// <summary>The account's password; never sent in the clear to another machine.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// How long each of these may take: connecting, signing in, and the commands before the letter itself. Until then the server has
    /// nothing, and the letter can be tried again without doubt. Machine time.
    /// </summary>
    /// <value>15 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long the server may take to accept a letter once its text is on the way, each part of a long one counted anew. A
    /// letter given up here may have been accepted and may arrive twice. Machine time.
    /// </summary>
    /// <value>2 minutes.</value>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(2);
}
