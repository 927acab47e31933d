using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail.Events;
using BinhHoa2.Shared.Wording;
using SendGrid.Helpers.Mail;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary>A letter as the body of SendGrid's <c>POST /v3/mail/send</c>.</summary>
internal static class SendGridRequest
{
    public static SendGridMessage For(OutgoingLetter letter, MailSenders senders, bool isSandbox)
    {
        var sender = senders.Of(letter);
        var message = new SendGridMessage
        {
            From = Party(sender.Name, sender.Address),
            ReplyTo = senders.ReplyToOf(letter) is { } replyTo ? Party(sender.Name, replyTo) : null,
            Subject = letter.Letter.Subject,
            PlainTextContent = letter.Letter.Text,
            HtmlContent = letter.Letter.Html,
            Personalizations =
            [
                new Personalization
                {
                    Tos = [Party(letter.To.Name, letter.To.Address)],
                    Headers = Headers(letter),
                    CustomArgs = letter.Ledger is { } ledger ? EventArguments.Of(ledger) : null,
                },
            ],
            Categories = letter.Ledger is { } row ? [letter.Kind, row.Month.School.Value] : [letter.Kind],
        };
        foreach (var file in letter.Letter.Attachments)
        {
            message.AddAttachment(file.FileName, Convert.ToBase64String(file.Content.Span), MediaType(file.ContentType), "attachment");
        }

        // Click tracking rewrites the signed links, open tracking adds a remote image: neither is the school's business.
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false);
        message.SetSubscriptionTracking(enable: false);
        if (isSandbox)
        {
            message.SetSandBoxMode(enable: true);
        }

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

    // SendGrid refuses a type with parameters.
    private static string MediaType(string contentType) => contentType.Split(';')[0].TrimEnd();

    // SendGrid takes ';' and ',' in a display name for the end of an address.
    private static EmailAddress Party(string name, string address) =>
        new(address, CleanText.Line(name.Replace(',', ' ').Replace(';', ' ')));
}
