using System.Text;
using BinhHoa2.Tests.Letters;
using CsCheck;
using MimeKit;

namespace BinhHoa2.Tests.Mail;

/// <summary>The body of a letter: it reads back as it was, and no encoded line exceeds 76 characters (RFC 2045).</summary>
public sealed class QuotedPrintableTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "a", "=", " ", "\t", "ế", "Đ", "😀", "\n", "\r\n", " \n", "<p style=\"x\">", "Tổ chức thao giảng, dự giờ; ",
        new string('x', 71),
    ];

    private readonly MailHouse house = new();

    [Fact]
    public void ToBytes_AnyWords_ReadBackAndKeepLinesWithinTheStandard() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(some => string.Concat(some.Select(i => Pieces[i]))).Sample(
            words =>
            {
                var outgoing = MailHouse.Outgoing();
                var bytes = house.Composer.ToBytes(outgoing with { Letter = outgoing.Letter with { Text = words, Html = "<p>" } });

                var message = Encoding.Latin1.GetString(bytes);
                var part = message.IndexOf("text/plain", StringComparison.Ordinal);
                var begin = message.IndexOf("\r\n\r\n", part, StringComparison.Ordinal) + 4;
                var encoded = message[begin..message.IndexOf("\r\n--=_", begin, StringComparison.Ordinal)];
                encoded.Split("\r\n").Max(l => l.Length).ShouldBeLessThanOrEqualTo(76);

                using var stream = new MemoryStream(bytes);
                using var read = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
                read.TextBody!.ReplaceLineEndings("\n").ShouldBe(words.ReplaceLineEndings("\n"));
            },
            iter: 500,
            threads: 1);

    public void Dispose() => house.Dispose();
}
