namespace BinhHoa2.Shared.Mail.Smtp;

/// <summary><c>Mail:Smtp</c>: a mail server the school has an account on.</summary>
public sealed record SmtpOptions
{
    /// <value>No default; required for <see cref="MailProvider.Smtp"/>.</value>
    public string Host { get; init; } = "";

    /// <value>587, the submission port.</value>
    public int Port { get; init; } = 587;

    /// <value><see cref="SmtpSecurity.StartTls"/>.</value>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>The account to sign in with.</summary>
    /// <value>Null: no sign-in.</value>
    public string? User { get; init; }

    /// <summary>The account's password; never sent in the clear to another machine.</summary>
    public string? Password { get; init; }

    /// <summary>How long one letter may take, the connection included. Machine time.</summary>
    /// <value>60 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
