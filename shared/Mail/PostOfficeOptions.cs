namespace BinhHoa2.Shared.Mail;

/// <summary>How letters are marked.</summary>
public sealed record PostOfficeOptions
{
    /// <value>The domain of Message-IDs; the domain of the sender's address.</value>
    public required string MessageIdDomain { get; init; }

    public static PostOfficeOptions From(MailOptions mail) => new() { MessageIdDomain = mail.FromAddress[(mail.FromAddress.IndexOf('@') + 1)..] };
}
