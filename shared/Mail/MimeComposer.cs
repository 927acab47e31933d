using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Mail.Wording;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Encodings;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// Writes a letter as a MIME message. The same letter gives the same bytes: nothing in it is random, and boundaries
/// come from the Message-ID.
/// </summary>
public sealed class MimeComposer(IOptions<MailOptions> options)
{
    /// <summary>How every adapter writes a message, so that one letter is the same bytes wherever it goes.</summary>
    internal static readonly FormatOptions Wire = MakeWire();

    // RFC 2045 allows a quoted-printable line 76 characters, and the encoder writes up to two more than it is told.
    private const int LineLength = 74;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly MailOptions options = options.Value;

    /// <exception cref="FormatException">The letter breaks a rule that every adapter checks before.</exception>
    public MimeMessage Compose(OutgoingLetter letter)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            throw new FormatException(problem);
        }

        var message = new MimeMessage(Headers(letter)) { Body = Body(letter) };
        message.From.Add(new MailboxAddress(SafeText.Line(options.FromName), options.FromAddress));
        message.To.Add(new MailboxAddress(SafeText.Line(letter.To.Name), letter.To.Address));
        if (options.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(new MailboxAddress(SafeText.Line(options.FromName), replyTo));
        }

        message.Body.Headers.Add(HeaderId.ContentLanguage, "vi");
        return message;
    }

    /// <summary>The message as it travels and as an <c>.eml</c> file holds it, with CRLF line ends.</summary>
    /// <exception cref="FormatException">As <see cref="Compose"/>.</exception>
    public byte[] ToBytes(OutgoingLetter letter)
    {
        using var message = Compose(letter);
        using var stream = new MemoryStream();
        message.WriteTo(Wire, stream);
        return stream.ToArray();
    }

    private static IEnumerable<Header> Headers(OutgoingLetter letter)
    {
        yield return new Header(HeaderId.MessageId, $"<{letter.MessageId}>");
        yield return new Header(HeaderId.Date, MimeKit.Utils.DateUtils.FormatDate(letter.Date.ToOffset(VietnamTime.Offset)));
        yield return new Header(Utf8, HeaderId.Subject, letter.Letter.Subject);
        if (letter.InReplyTo is { } parent)
        {
            yield return new Header(HeaderId.InReplyTo, $"<{parent}>");
            yield return new Header(HeaderId.References, $"<{parent}>");
        }

        // RFC 3834: nobody's holiday notice answers it.
        yield return new Header("Auto-Submitted", "auto-generated");
    }

    private static Multipart Body(OutgoingLetter letter)
    {
        var words = new MultipartAlternative(Words("plain", letter.Letter.Text), Words("html", letter.Letter.Html)) { Boundary = Boundary(letter, "words") };
        if (letter.Letter.Attachments.IsEmpty)
        {
            return words;
        }

        var all = new Multipart("mixed") { Boundary = Boundary(letter, "all") };
        all.Add(words);
        foreach (var attachment in letter.Letter.Attachments)
        {
            all.Add(File(attachment));
        }

        return all;
    }

    private static TextPart Words(string subtype, string text)
    {
        var plain = Utf8.GetBytes(text);
        var encoder = new QuotedPrintableEncoder(LineLength);
        var encoded = new byte[encoder.EstimateOutputLength(plain.Length)];
        var length = encoder.Flush(plain, 0, plain.Length, encoded);
        return new TextPart(subtype)
        {
            ContentType = { Charset = "utf-8" },
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            Content = new MimeContent(new MemoryStream(encoded, 0, length, writable: false), ContentEncoding.QuotedPrintable),
        };
    }

    private static MimePart File(LetterAttachment attachment) => new(ContentType.Parse(attachment.ContentType))
    {
        FileName = attachment.FileName,
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = attachment.FileName },
        ContentTransferEncoding = ContentEncoding.Base64,
        Content = new MimeContent(new MemoryStream(attachment.Content.ToArray(), writable: false)),
    };

    // Quoted-printable never writes "=_" and base64 no "_", so the boundary cannot occur inside a part.
    private static string Boundary(OutgoingLetter letter, string part) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes($"{part}:{letter.MessageId}")).AsSpan(0, 16));

    private static FormatOptions MakeWire()
    {
        var wire = FormatOptions.Default.Clone();
        wire.NewLineFormat = NewLineFormat.Dos;

        return wire;
    }
}
