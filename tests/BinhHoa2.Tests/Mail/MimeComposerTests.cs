using System.Text;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Letters;
using MimeKit;

namespace BinhHoa2.Tests.Mail;

public sealed class MimeComposerTests : IDisposable
{
    private readonly MailHouse house = new(("ReplyTo", "thuky@thbh2.example"));

    [Fact]
    public async Task ToBytes_PlainLetter_IsAsReviewed() =>
        await MailGolden.ShouldMatchAsync(house.Composer.ToBytes(MailHouse.Outgoing()), "plain.eml");

    [Fact]
    public async Task ToBytes_SameLetterInAnotherProcessRoom_IsTheSameBytes()
    {
        using var other = new MailHouse(("ReplyTo", "thuky@thbh2.example"));
        var mine = MailHouse.Outgoing() with { Letter = await house.Renderer.RenderAsync(SampleLetters.ReportReady) };
        var theirs = MailHouse.Outgoing() with { Letter = await other.Renderer.RenderAsync(SampleLetters.ReportReady) };

        other.Composer.ToBytes(theirs).ShouldBe(house.Composer.ToBytes(mine));
    }

    [Fact]
    public async Task ToBytes_ReadBack_GivesTheLetterAgain()
    {
        var letter = await house.Renderer.RenderAsync(SampleLetters.ReportReady);
        var outgoing = MailHouse.Outgoing(inReplyTo: "first@thbh2.example") with { Letter = letter };
        using var stream = new MemoryStream(house.Composer.ToBytes(outgoing));

        using var read = await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);

        read.MessageId.ShouldBe("digest.2021-10-11.gv-1a@thbh2.example");
        read.InReplyTo.ShouldBe("first@thbh2.example");
        read.References.ShouldBe(["first@thbh2.example"]);
        read.Date.ShouldBe(new DateTimeOffset(2021, 10, 11, 7, 15, 0, TimeSpan.FromHours(7)));
        read.Date.Offset.ShouldBe(TimeSpan.FromHours(7));
        read.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        read.ReplyTo.Mailboxes.Single().Address.ShouldBe("thuky@thbh2.example");
        read.To.Mailboxes.Single().Name.ShouldBe("Giáo viên 1A");
        read.TextBody!.ReplaceLineEndings("\n").ShouldBe(letter.Text);
        read.HtmlBody!.ReplaceLineEndings("\n").ShouldBe(letter.Html.ReplaceLineEndings("\n"));
        read.Attachments.Count().ShouldBe(2);
        var file = read.Attachments.First().ShouldBeOfType<MimePart>();
        file.FileName.ShouldBe("Báo cáo sơ kết 2021-2022.docx");
        using var content = new MemoryStream();
        await file.Content!.DecodeToAsync(content, TestContext.Current.CancellationToken);
        content.ToArray().ShouldBe(letter.Attachments[0].Content.ToArray());
    }

    [Fact]
    public async Task ToBytes_LongWords_KeepQuotedPrintableLinesWithinTheStandard()
    {
        var letter = await house.Renderer.RenderAsync(SampleLetters.Mixed);
        for (var shift = 0; shift < 80; shift++)
        {
            var shifted = letter with { Text = new string('x', shift) + letter.Text };

            var lines = Encoding.Latin1.GetString(house.Composer.ToBytes(MailHouse.Outgoing() with { Letter = shifted })).Split("\r\n");
            var encoded = lines.Where(l => l.EndsWith('=') && !l.EndsWith("?=", StringComparison.Ordinal));

            encoded.Max(l => l.Length).ShouldBeLessThanOrEqualTo(76);
        }
    }

    [Fact]
    public void ToBytes_AnyLetter_KeepsLinesShortAndPlainAscii()
    {
        var outgoing = MailHouse.Outgoing(name: string.Concat(Enumerable.Repeat("Nguyễn Thị ", 12)));
        var lines = Encoding.Latin1.GetString(house.Composer.ToBytes(outgoing)).Split("\r\n");

        lines.Max(l => l.Length).ShouldBeLessThanOrEqualTo(78);
        lines.SelectMany(l => l).ShouldAllBe(c => c >= ' ' && c < 127 || c == '\t');
    }

    [Theory]
    [InlineData("id", "x@thbh2.example>\r\nBcc: <y@evil.example")]
    [InlineData("id", "no-domain")]
    [InlineData("id", "")]
    [InlineData("to", "gv.1a@thbh2.example, all@evil.example")]
    [InlineData("to", "gv.1a@thbh2.example\r\nBcc: all@evil.example")]
    [InlineData("to", "giáo.viên@thbh2.example")]
    [InlineData("to", "gv.1a")]
    [InlineData("to", "gv..1a@thbh2.example")]
    [InlineData("to", "")]
    [InlineData("parent", "x y@thbh2.example")]
    [InlineData("kind", "../x")]
    [InlineData("subject", "a\r\nBcc: all@evil.example")]
    [InlineData("subject", "")]
    [InlineData("file", "../../etc/passwd")]
    [InlineData("file", "a\r\nb.docx")]
    [InlineData("type", "text/html\r\nX: y")]
    [InlineData("type", "nonsense")]
    public void Compose_BrokenPart_IsRefused(string part, string value)
    {
        var letter = MailHouse.Outgoing(files: new LetterAttachment("a.txt", "text/plain", "a"u8.ToArray()));
        var file = letter.Letter.Attachments[0];
        var broken = part switch
        {
            "id" => letter with { MessageId = value },
            "to" => letter with { To = letter.To with { Address = value } },
            "parent" => letter with { InReplyTo = value },
            "kind" => letter with { Kind = value },
            "subject" => letter with { Letter = letter.Letter with { Subject = value } },
            "file" => letter with { Letter = letter.Letter with { Attachments = [file with { FileName = value }] } },
            _ => letter with { Letter = letter.Letter with { Attachments = [file with { ContentType = value }] } },
        };

        Should.NotThrow(() => house.Composer.Compose(letter).Dispose());
        Should.Throw<FormatException>(() => house.Composer.Compose(broken));
    }

    public void Dispose() => house.Dispose();
}
