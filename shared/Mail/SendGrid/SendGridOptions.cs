namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary><c>Mail:SendGrid</c>.</summary>
public sealed record SendGridOptions
{
    /// <summary>A key that may send mail and nothing else.</summary>
    /// <value>No default; required for <see cref="MailProvider.SendGrid"/>.</value>
    public string ApiKey { get; init; } = "";

    /// <summary>Where the service answers; <c>https://api.eu.sendgrid.com</c> for the EU region.</summary>
    /// <value><c>https://api.sendgrid.com</c>.</value>
    public string Host { get; init; } = "https://api.sendgrid.com";

    /// <summary>A statistics category beside the letter kind: the school, where several share an account.</summary>
    /// <value>Null: the letter kind only.</value>
    public string? Category { get; init; }

    /// <summary>How many requests of a batch are under way at once; one request is one letter.</summary>
    /// <value>8.</value>
    public int Concurrency { get; init; } = 8;

    /// <summary>How long one request may take. Machine time.</summary>
    /// <value>30 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
