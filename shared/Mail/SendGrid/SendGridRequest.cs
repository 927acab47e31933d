using BinhHoa2.Shared.Mail.Wording;
using SendGrid.Helpers.Mail;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary>A letter as the body of SendGrid's <c>POST /v3/mail/send</c>.</summary>
internal static class SendGridRequest
{
    /// <summary>The custom arguments that come back with every event about the letter.</summary>
    public const string MessageIdArgument = "message_id";
    public const string KindArgument = "kind";

    public static SendGridMessage For(OutgoingLetter letter, MailOptions options)
    {
        var message = new SendGridMessage
        {
            From = Party(options.FromName, options.FromAddress),
            ReplyTo = options.ReplyTo is { } replyTo ? Party(options.FromName, replyTo) : null,
            Subject = letter.Letter.Subject,
            PlainTextContent = letter.Letter.Text,
            HtmlContent = letter.Letter.Html,
            Personalizations =
            [
                new Personalization
                {
                    Tos = [Party(letter.To.Name, letter.To.Address)],
                    Headers = Headers(letter),
                    CustomArgs = new() { [MessageIdArgument] = letter.MessageId, [KindArgument] = letter.Kind },
                },
            ],
            Categories = options.SendGrid.Category is { Length: > 0 } category ? [letter.Kind, category] : [letter.Kind],
        };
        foreach (var file in letter.Letter.Attachments)
        {
            message.AddAttachment(file.FileName, Convert.ToBase64String(file.Content.Span), file.ContentType, "attachment");
        }

        // Click tracking rewrites the signed links, open tracking adds a remote image: neither is the school's business.
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false);
        message.SetSubscriptionTracking(enable: false);
        return message;
    }

    private static Dictionary<string, string> Headers(OutgoingLetter letter)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Message-ID"] = $"<{letter.MessageId}>",
            ["Auto-Submitted"] = "auto-generated",
            ["Content-Language"] = "vi",
        };
        if (letter.InReplyTo is { } parent)
        {
            headers["In-Reply-To"] = headers["References"] = $"<{parent}>";
        }

        return headers;
    }

    // SendGrid takes ';' and ',' in a display name for the end of an address.
    private static EmailAddress Party(string name, string address) =>
        new(address, SafeText.Line(name.Replace(',', ' ').Replace(';', ' ')));
}
