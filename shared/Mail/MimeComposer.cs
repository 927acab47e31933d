using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;
using MimeKit;
using MimeKit.Encodings;
using MimeKit.IO;
using MimeKit.IO.Filters;
using MimeKit.Text;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// Builds the MIME message of a letter. The same letter gives the same bytes: Message-ID and date are the letter's own, and
/// the boundaries are derived from the Message-ID.
/// </summary>
public sealed class MimeComposer(MailSenders senders)
{
    /// <summary>How every adapter writes a message, so that one letter is the same bytes wherever it goes.</summary>
    internal static readonly FormatOptions Wire = WithCrLf();

    private static readonly FormatOptions HeaderFormat = WithShortLines();

    // RFC 2047 allows 75 characters in an encoded word; MimeKit exceeds the length it is given by more than ten characters at
    // times, and some servers then show the raw text.
    private const int HeaderLine = 60;

    // RFC 2045 allows 76 characters in a line; the encoder writes up to two more than it is given.
    private const int QuotedPrintableLine = 74;

    /// <summary>The message for a client that speaks SMTP.</summary>
    /// <exception cref="FormatException">The letter breaks a rule that every adapter checks before.</exception>
    public MimeMessage Compose(OutgoingLetter letter)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            throw new FormatException(problem);
        }

        var sender = senders.Of(letter);
        var message = new MimeMessage
        {
            MessageId = letter.MessageId,
            Date = letter.Date.ToOffset(VietnamTime.Offset),
            Body = Body(letter),
        };
        message.Headers.Replace(Encoded(HeaderId.Subject, letter.Letter.Subject));
        message.Headers.Replace(Mailbox(HeaderId.From, sender.Name, sender.Address));
        message.Headers.Replace(Mailbox(HeaderId.To, letter.To.Name, letter.To.Address));
        if (senders.ReplyToOf(letter) is { } replyTo)
        {
            message.Headers.Replace(Mailbox(HeaderId.ReplyTo, sender.Name, replyTo));
        }

        if (letter.InReplyTo is { } parent)
        {
            message.InReplyTo = parent;
            message.References.Add(parent);
        }

        // RFC 3834: keeps automatic answers (out of office) from being sent to it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", "vi");
        return message;
    }

    /// <summary>The message as it travels and as an <c>.eml</c> file holds it, with CRLF line ends.</summary>
    /// <exception cref="FormatException">The letter breaks a rule that every adapter checks before.</exception>
    public byte[] ToBytes(OutgoingLetter letter)
    {
        using var message = Compose(letter);
        using var bytes = new MemoryStream();
        message.WriteTo(Wire, bytes);
        return bytes.ToArray();
    }

    private static Multipart Body(OutgoingLetter letter)
    {
        var words = new MultipartAlternative
        {
            Boundary = Boundary(letter, "words"),
        };
        words.Add(Words(TextFormat.Plain, letter.Letter.Text));
        words.Add(Words(TextFormat.Html, letter.Letter.Html));
        if (letter.Letter.Attachments.IsEmpty)
        {
            return words;
        }

        var all = new Multipart("mixed") { Boundary = Boundary(letter, "all") };
        all.Add(words);
        foreach (var file in letter.Letter.Attachments)
        {
            all.Add(new MimePart(ContentType.Parse(file.ContentType))
            {
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = file.FileName,
                Content = new MimeContent(new MemoryStream(file.Content.ToArray(), writable: false)),
            });
        }

        return all;
    }

    private static TextPart Words(TextFormat format, string words)
    {
        var encoded = new MemoryStream();
        using (var filtered = new FilteredStream(encoded))
        {
            filtered.Add(new EncoderFilter(new QuotedPrintableEncoder(QuotedPrintableLine)));
            filtered.Write(Encoding.UTF8.GetBytes(words));
            filtered.Flush();
        }

        return new TextPart(format)
        {
            ContentType = { Charset = "utf-8" },
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            Content = new MimeContent(encoded, ContentEncoding.QuotedPrintable),
        };
    }

    private static Header Mailbox(HeaderId field, string name, string address) =>
        Encoded(field, new MailboxAddress(CleanText.Line(name), address).ToString());

    private static Header Encoded(HeaderId field, string value)
    {
        var header = new Header(field, string.Empty);
        header.SetValue(HeaderFormat, Encoding.UTF8, value);
        return header;
    }

    // Quoted-printable never writes "=_" and base64 no "_", so the boundary cannot occur inside a part.
    private static string Boundary(OutgoingLetter letter, string part) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part}:{letter.MessageId}")).AsSpan(0, 16));

    private static FormatOptions WithCrLf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    private static FormatOptions WithShortLines()
    {
        var format = FormatOptions.Default.Clone();
        format.MaxLineLength = HeaderLine;
        return format;
    }
}
