using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail.Mime;
using BinhHoa2.Shared.Wording;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// Writes a letter as a MIME message. The same letter gives the same bytes: nothing in it is random, and boundaries
/// come from the Message-ID. What may hold foreign text in a header is encoded by MimeKit.
/// </summary>
public sealed class MimeComposer(IOptions<MailOptions> options)
{
    /// <summary>How every adapter writes a message, so that one letter is the same bytes wherever it goes.</summary>
    internal static readonly FormatOptions Wire = MakeWire();

    private readonly Header from = Party(HeaderId.From, options.Value.FromName, options.Value.FromAddress);
    private readonly Header? replyTo = options.Value.ReplyTo is { } address ? Party(HeaderId.ReplyTo, options.Value.FromName, address) : null;

    /// <summary>The message for a client that speaks SMTP.</summary>
    /// <exception cref="FormatException">The letter breaks a rule that every adapter checks before.</exception>
    public MimeMessage Compose(OutgoingLetter letter)
    {
        using var bytes = new MemoryStream(ToBytes(letter), writable: false);
        return MimeMessage.Load(bytes);
    }

    /// <summary>The message as it travels and as an <c>.eml</c> file holds it, with CRLF line ends.</summary>
    /// <exception cref="FormatException">The letter breaks a rule that every adapter checks before.</exception>
    public byte[] ToBytes(OutgoingLetter letter)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            throw new FormatException(problem);
        }

        using var mime = new MimeWriter();
        AddHeaders(mime, letter);
        if (letter.Letter.Attachments.IsEmpty)
        {
            AddWords(mime, letter, "Content-Language: vi");
        }
        else
        {
            AddAll(mime, letter);
        }

        return mime.ToArray();
    }

    private void AddHeaders(MimeWriter mime, OutgoingLetter letter)
    {
        mime.Line($"Message-Id: <{letter.MessageId}>");
        mime.Line($"Date: {DateUtils.FormatDate(letter.Date.ToOffset(VietnamTime.Offset))}");
        mime.Header(Encoded(HeaderId.Subject, letter.Letter.Subject, letter.Letter.Subject, ""));
        if (letter.InReplyTo is { } parent)
        {
            mime.Line($"In-Reply-To: <{parent}>");
            mime.Line($"References: <{parent}>");
        }

        // RFC 3834: nobody's holiday notice answers it.
        mime.Line("Auto-Submitted: auto-generated");
        mime.Header(from);
        mime.Header(Party(HeaderId.To, letter.To.Name, letter.To.Address));
        if (replyTo is not null)
        {
            mime.Header(replyTo);
        }

        mime.Line("MIME-Version: 1.0");
    }

    /// <summary>The words and the files that come with them.</summary>
    private static void AddAll(MimeWriter mime, OutgoingLetter letter)
    {
        var boundary = Boundary(letter, "all");
        mime.Line($"Content-Type: multipart/mixed; boundary=\"{boundary}\"");
        mime.Line("Content-Language: vi");
        mime.Line("");
        mime.Line($"--{boundary}");
        AddWords(mime, letter);
        foreach (var file in letter.Letter.Attachments)
        {
            mime.Line("");
            mime.Line($"--{boundary}");
            mime.Line(Type(file).ToString(Wire, Encoding.UTF8, encode: true));
            mime.Line(new ContentDisposition(ContentDisposition.Attachment) { FileName = file.FileName }.ToString(Wire, Encoding.UTF8, encode: true));
            mime.Line("Content-Transfer-Encoding: base64");
            mime.Line("");
            mime.Base64(file.Content.Span);
        }

        mime.Line("");
        mime.Line($"--{boundary}--");
    }

    /// <summary>The same words as text and as HTML.</summary>
    private static void AddWords(MimeWriter mime, OutgoingLetter letter, params ReadOnlySpan<string> headers)
    {
        var boundary = Boundary(letter, "words");
        mime.Line($"Content-Type: multipart/alternative;\r\n\tboundary=\"{boundary}\"");
        foreach (var header in headers)
        {
            mime.Line(header);
        }

        mime.Line("");
        foreach (var (subtype, words) in new[] { ("plain", letter.Letter.Text), ("html", letter.Letter.Html) })
        {
            mime.Line($"--{boundary}");
            mime.Line($"Content-Type: text/{subtype}; charset=utf-8");
            mime.Line("Content-Transfer-Encoding: quoted-printable");
            mime.Line("");
            mime.QuotedPrintable(words);
            mime.Line("");
        }

        mime.Line($"--{boundary}--");
    }

    private static ContentType Type(LetterAttachment file)
    {
        var type = ContentType.Parse(file.ContentType);
        type.Name = file.FileName;
        return type;
    }

    private static Header Party(HeaderId field, string name, string address)
    {
        var clean = CleanText.Line(name);
        return Encoded(field, new MailboxAddress(clean, address).ToString(), clean, $"\n <{address}>");
    }

    /// <param name="words">What of the value may have to be encoded.</param>
    /// <param name="rest">What stands behind it as it is.</param>
    private static Header Encoded(HeaderId field, string value, string words, string rest)
    {
        var header = new Header(Encoding.UTF8, field, value);
        if (EncodedWords.AreTooLong(header))
        {
            header.SetRawValue(Encoding.ASCII.GetBytes($" {EncodedWords.Of(words)}{rest}\n"));
        }

        return header;
    }

    // Quoted-printable never writes "=_" and base64 no "_", so the boundary cannot occur inside a part.
    private static string Boundary(OutgoingLetter letter, string part) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part}:{letter.MessageId}")).AsSpan(0, 16));

    private static FormatOptions MakeWire()
    {
        var wire = FormatOptions.Default.Clone();
        wire.NewLineFormat = NewLineFormat.Dos;

        return wire;
    }
}
