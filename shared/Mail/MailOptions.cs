using BinhHoa2.Shared.Mail.Mailbox;
using BinhHoa2.Shared.Mail.SendGrid;
using BinhHoa2.Shared.Mail.Smtp;

namespace BinhHoa2.Shared.Mail;

/// <summary>The section <c>Mail</c> of the configuration. Checked at start; only the chosen provider's part has to be complete.</summary>
/// <remarks>A file may say null for any setting; the binder writes it. It counts as not set, so that the check can name it.</remarks>
public sealed record MailOptions
{
    public const string Section = "Mail";

    /// <summary>Stands below <see cref="Section"/>, except for a school that is set up by page: the sender of the sample.</summary>
    public const string SampleSection = "Sample:Mail";

    /// <summary>Which adapter takes the letters.</summary>
    /// <value>No default: without it a cloud app would write letters into files that are never read.</value>
    public MailProvider? Provider { get; init; }

    /// <summary>The name letters come from, as staff see it.</summary>
    /// <value>No default; required, but for a school that is set up by page, which says it there.</value>
    public string FromName { get; init => field = value ?? ""; } = "";

    /// <summary>The address letters come from.</summary>
    /// <value>As <see cref="FromName"/>.</value>
    public string FromAddress { get; init => field = value ?? ""; } = "";

    /// <summary>Where an answer by mail goes: a mailbox that is read.</summary>
    /// <value>Null: to <see cref="FromAddress"/>.</value>
    public string? ReplyTo { get; init; }

    public MailboxOptions Mailbox { get; init => field = value ?? new(); } = new();

    public SmtpOptions Smtp { get; init => field = value ?? new(); } = new();

    public SendGridOptions SendGrid { get; init => field = value ?? new(); } = new();
}
