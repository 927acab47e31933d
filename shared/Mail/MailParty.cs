namespace BinhHoa2.Shared.Mail;

/// <summary>A name and an address.</summary>
public sealed record MailParty(string Name, string Address);
