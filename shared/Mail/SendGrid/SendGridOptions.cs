using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary><c>Mail:SendGrid</c>.</summary>
public sealed record SendGridOptions
{
    /// <summary>A key that may send mail and nothing else.</summary>
    /// <value>No default; required for <see cref="MailProvider.SendGrid"/>.</value>
    public string ApiKey { get; init => field = value ?? ""; } = "";

    /// <summary>Where the service answers; <c>https://api.eu.sendgrid.com</c> for the EU region.</summary>
    /// <value><c>https://api.sendgrid.com</c>.</value>
    public string Host { get; init => field = value ?? ""; } = "https://api.sendgrid.com";

    /// <summary>Has the service check each letter and send none: for trying out a key and a sender.</summary>
    /// <value>False.</value>
    public bool Sandbox { get; init; }

    /// <summary>How many requests of a batch are under way at once; one request is one letter.</summary>
    /// <value>8.</value>
    public int Concurrency { get; init; } = 8;

    /// <summary>How long one request may take. Machine time.</summary>
    /// <value>30 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a batch waits at most, all its waits together, when the service asks for a pause; the rest is sent later.
    /// Machine time.
    /// </summary>
    /// <value>60 seconds.</value>
    [ConfigurationKeyName("LongestPause")]
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The public key event posts are signed for, in base64 as SendGrid shows it.</summary>
    /// <value>Null: no events are taken, and what became of an accepted letter stays unknown.</value>
    public string? EventKey { get; init; }

    /// <summary>How old an event post may be. SendGrid signs anew what it repeats. Machine time.</summary>
    /// <value>10 minutes.</value>
    public TimeSpan EventWindow { get; init; } = TimeSpan.FromMinutes(10);
}
