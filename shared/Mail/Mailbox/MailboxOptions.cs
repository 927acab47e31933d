namespace BinhHoa2.Shared.Mail.Mailbox;

/// <summary><c>Mail:Mailbox</c>: letters as files.</summary>
public sealed record MailboxOptions
{
    /// <summary>The folder that holds one <c>.eml</c> per letter; created when the first arrives.</summary>
    /// <value>No default; required for <see cref="MailProvider.Mailbox"/>.</value>
    public string Folder { get; init => field = value ?? ""; } = "";
}
