using BinhHoa2.Simulation.Mail;

namespace BinhHoa2.Tests.Simulation;

public sealed class MailReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("thu-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ReadArrived_ALetter_GivesWhatItsReaderSees()
    {
        Put(
            "20211011-073000-digest-1.eml",
            "<a href=\"https://truong.example/r/abc\">Mở</a> <a href=\"https://truong.example/r/abc?a=t10-1\">1</a> <a "
                + "href=\"https://truong.example.xau.example/r/abc\">x</a>");

        var letter = Reader().ReadArrived().ShouldHaveSingleItem();

        letter.Kind.ShouldBe(LetterNames.Digest);
        letter.MessageId.ShouldBe("1@truong.example");
        letter.Date.ShouldBe(new DateTimeOffset(2021, 10, 11, 7, 30, 0, TimeSpan.FromHours(7)));
        letter.To.ShouldBe("gv.1a@truong.example");
        letter.ToName.ShouldBe("Giáo viên 1A");
        letter.About.ShouldBe("10/2021");
        letter.Links.ShouldBe(["https://truong.example/r/abc", "https://truong.example/r/abc?a=t10-1"]);
        letter.Pages.ShouldBe(["https://truong.example/r/abc"]);
        letter.Attachments.ShouldHaveSingleItem().Content.ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public void ReadArrived_AgainAfterMoreCame_GivesOnlyThose()
    {
        var reader = Reader();
        Put("1-digest.eml", "");
        reader.ReadArrived();
        Put("3-summary.eml", "");
        Put("2-difficulty.eml", "");

        reader.ReadArrived().Select(l => l.Kind).ShouldBe([LetterNames.Difficulty, LetterNames.Summary]);
        reader.ReadArrived().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("20211011T073000_digest_gv-1a.eml", "digest")]
    [InlineData("00001-report.eml", "report")]
    [InlineData("2021-10-11 07.30 summary hieu-truong.eml", "summary")]
    [InlineData("directive-1.eml", "directive")]
    [InlineData("invitation-1.eml", "other")]
    public void KindOf_FileName_IsTheKindInIt(string name, string kind) => LetterNames.KindOf(name).ShouldBe(kind);

    private MailReader Reader() => new(folder, "https://truong.example");

    private void Put(string name, string html) => File.WriteAllText(Path.Combine(folder, name), $"""
        From: Trường <truong@truong.example>
        To: =?utf-8?B?R2nDoW8gdmnDqm4gMUE=?= <GV.1a@truong.example>
        Date: Mon, 11 Oct 2021 07:30:00 +0700
        Message-ID: <1@truong.example>
        Subject: =?utf-8?Q?=5BTH=5D_Th=C3=A1ng_10/2021=3A_2_vi=E1=BB=87c?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html; charset=utf-8

        <p>{html}</p>
        --b
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename=bao-cao.docx
        Content-Transfer-Encoding: base64

        UEs=
        --b--
        """);
}
