namespace BinhHoa2.Shared.Mail;

/// <summary>Where letters go; <c>Mail:Provider</c> in the configuration.</summary>
public enum MailProvider
{
    /// <summary>Files in a folder: the embedded host's mailbox.</summary>
    Mailbox,

    /// <summary>A mail server the school has an account on.</summary>
    Smtp,

    /// <summary>Twilio SendGrid, the default in the cloud.</summary>
    SendGrid,
}
