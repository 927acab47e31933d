using System.Text;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Tests.Letters;
using CsCheck;
using MimeKit;

namespace BinhHoa2.Tests.Mail;

/// <summary>Foreign words in headers (RFC 2047): an encoded word has at most 75 characters.</summary>
public sealed partial class MimeHeaderTests : IDisposable
{
    private static readonly string[] Words =
    [
        "Nguyễn", "Thị", "Ngọc", "Nghiêng", "Trường", "TH", "2", "(lớp", "1A)", "“đặc", "biệt”", "Nghĩa=", "a_b",
        "👩‍🏫", "đợt-thứ-nhất-của-năm-học-này-rất-dài-không-có-một-dấu-cách-nào",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private readonly MailHouse house = new(("ReplyTo", "thuky@thbh2.example"));

    [Fact]
    public void ToBytes_AnyNamesAndSubject_KeepEncodedWordsWithinTheStandard() =>
        Gen.Select(Word.Array[1, 8], Word.Array[1, 14], Word.Array[1, 4]).Sample(
            (name, subject, file) =>
            {
                var outgoing = MailHouse.Outgoing(name: string.Join(' ', name));
                var letter = outgoing.Letter with
                {
                    Subject = Short(string.Join(' ', subject), 250),
                    Attachments =
                    [
                        new LetterAttachment(Short(string.Join(' ', file), 60) + ".docx", "application/octet-stream", new byte[1]),
                    ],
                };
                var bytes = house.Composer.ToBytes(outgoing with { Letter = letter });

                var message = Encoding.Latin1.GetString(bytes);
                EncodedWord().Matches(message).ShouldAllBe(m => m.Length <= 75);
                using var read = MimeMessage.Load(new MemoryStream(bytes));
                (read.Subject, read.To.Mailboxes.Single().Name).ShouldBe((letter.Subject, string.Join(' ', name)));
            },
            iter: 500);

    public void Dispose() => house.Dispose();

    private static string Short(string text, int max) =>
        text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)].TrimEnd();

    [GeneratedRegex(@"=\?[^?\s]+\?[QqBb]\?[^?\s]*\?=", RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();
}
