using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Files;

namespace BinhHoa2.Tests.Replies;

/// <summary>What becomes of files: which are taken, which are refused, and what the teacher reads.</summary>
public sealed class ReplyFilesTests
{
    private readonly MemorySink sink = new();
    private readonly ReplyLimits small = new() { FileBytes = 1000, TotalBytes = 2500 };

    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "a.jpg", SampleFiles.Jpeg(), "image/jpeg" },
        { "a.JPEG", SampleFiles.PhoneJpeg(6), "image/jpeg" },
        { "a.png", SampleFiles.Png(), "image/png" },
        { "a.webp", SampleFiles.WebP(), "image/webp" },
        { "IMG_0001.HEIC", SampleFiles.Heic([1], [2], [3]), "image/heic" },
        { "a.pdf", SampleFiles.Pdf(), "application/pdf" },
        { "a.docx", SampleFiles.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", SampleFiles.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },

        // The name may say another kind, or none.
        { "anh.jfif", CaseFile.Read("Files/cases/pictures/anh.jfif"), "image/jpeg" },
        { "anh.jpe", SampleFiles.Jpeg(), "image/jpeg" },
        { "image%3A1641", SampleFiles.Jpeg(), "image/jpeg" },
        { "", SampleFiles.Jpeg(), "image/jpeg" },
        { "IMG_0001.HEIC", CaseFile.Read("Files/cases/pictures/IMG_0001.HEIC"), "image/jpeg" },
        { "anh.jpg", SampleFiles.Heic([1], [2], [3]), "image/heic" },
        { "anh.png", SampleFiles.Jpeg(), "image/jpeg" },
        { "bang.xlsx", SampleFiles.Pdf(), "application/pdf" },
        { "bang.docx", SampleFiles.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "bien-ban.xlsx", SampleFiles.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "mau.docm", SampleFiles.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task ReadAsync_KindThatIsTaken_GetsItsOwnType(string name, byte[] file, string type)
    {
        var input = await Post.Answer().File(name, file).ReadAsync(sink);

        input!.FileProblem.ShouldBeNull();
        input.Files.ShouldHaveSingleItem().ContentType.ShouldBe(type);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(5000, false)]
    public async Task ReadAsync_FileSize_EndsAtTheLimit(int bytes, bool taken)
    {
        var input = await Post.Answer().File("to.jpg", SampleFiles.Jpeg(bytes)).ReadAsync(sink, small);

        (input!.FileProblem is null).ShouldBe(taken);
        if (!taken)
        {
            input.FileProblem!.ShouldContain("“to.jpg” quá lớn");
            input.Note.ShouldBe("Đã dự giờ 4 tiết.");
            sink.Saved.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task ReadAsync_AllFilesTogetherTooLarge_SaysSo()
    {
        var post = Post.Answer();
        for (var i = 0; i < 3; i++)
        {
            post.File($"{i}.jpg", SampleFiles.Jpeg(900));
        }

        var input = await post.ReadAsync(sink, small);

        input!.FileProblem!.ShouldContain("“2.jpg” chưa được nhận");
        input.FileProblem!.ShouldContain("tổng cộng");
        input.Files.Select(f => f.Name).ShouldBe(["0.jpg", "1.jpg"]);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task ReadAsync_NumberOfFiles_EndsAtTheLimit(int count, bool taken)
    {
        var post = Post.Answer();
        for (var i = 0; i < count; i++)
        {
            post.File($"{i}.jpg", SampleFiles.Jpeg());
        }

        var input = await post.ReadAsync(sink);

        (input!.FileProblem is null).ShouldBe(taken);
        input.Files.Length.ShouldBe(6);
    }

    [Fact]
    public async Task ReadAsync_OneRefusedFile_LeavesTheGoodOnes()
    {
        var input = await Post.Answer()
            .File("a.jpg", SampleFiles.Jpeg())
            .File("b.html", [1])
            .File("c.pdf", SampleFiles.Pdf())
            .File("d.svg", [1])
            .ReadAsync(sink);

        input!.FileProblem!.Split('\n').Select(line => line[..14]).ShouldBe(["Tệp “b.html” t", "Tệp “d.svg” th"]);
        input.Files.Select(f => f.Name).ShouldBe(["a.jpg", "c.pdf"]);
        input.Kept.Select(k => k.Seal).ShouldBe(["seal-blob-0", "seal-blob-1"]);
    }

    [Fact]
    public async Task ReadAsync_FilesOfAnEarlierPost_ComeFirstAndCount()
    {
        var stored = new EvidenceFile("a.jpg", "image/jpeg", 900, "ab", "x");
        var earlier = new MemorySink { Stored = { ["s1"] = stored } };

        var input = await Post.Answer()
            .Field("kept", "s1")
            .Field("kept", "s1")
            .File("b.jpg", SampleFiles.Jpeg(900))
            .File("c.jpg", SampleFiles.Jpeg(900))
            .ReadAsync(earlier, small);

        input!.Files.Select(f => f.Name).ShouldBe(["a.jpg", "b.jpg"]);
        input.Kept[0].ShouldBe(new KeptFile(stored, "s1"));
        input.FileProblem!.ShouldContain("“c.jpg” chưa được nhận");
    }

    [Fact]
    public async Task ReadAsync_ASealThatDoesNotHold_SaysToChooseAgain() =>
        (await Post.Answer().Field("kept", "forged").ReadAsync(sink))!.FileProblem!.ShouldContain("Xin chọn lại tệp đó");

    [Theory]
    [InlineData(50)]
    [InlineData(300)]
    [InlineData(700)]
    public async Task ReadAsync_SendingBrokenOff_KeepsTheFieldsAndTakesNoFile(int missing)
    {
        var input = await Post.Answer().File("a.jpg", SampleFiles.Jpeg(600)).ReadAsync(sink, cutOff: missing);

        input!.FileProblem!.ShouldContain("chưa đến trọn vẹn");
        (input.Status, input.Note, input.Files.Length).ShouldBe(("Done", "Đã dự giờ 4 tiết.", 0));
    }

    [Fact]
    public async Task ReadAsync_DeclaredFarTooLarge_KeepsTheFieldsAndReadsNoFile()
    {
        var input = await Post.ReadAsync(new MemoryStream(Post.Answer().File("a.jpg", SampleFiles.Jpeg(600)).Open()), 900_000_000, sink);

        input!.FileProblem!.ShouldContain("tổng cộng");
        input.Note.ShouldBe("Đã dự giờ 4 tiết.");
        sink.Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_EndlessBody_IsReadOnlyToTheCap()
    {
        var endless = new EndlessBody(Post.Answer().File("a.jpg", SampleFiles.Jpeg(600)).Open()[..^2]);

        var input = await Post.ReadAsync(endless, length: null, sink, small with { ReadBytes = 40_000_000 });

        input!.FileProblem!.ShouldContain("quá lớn");
        input.Note.ShouldBe("Đã dự giờ 4 tiết.");
        endless.Given.ShouldBeLessThan(41_000_000);
    }

    [Fact]
    public void Faults_LimitsAboveTheWorkers_NameTheSetting() =>
        new ReplyLimits { TotalBytes = 30_000_000 }.Faults().ShouldHaveSingleItem().ShouldContain("Reply:TotalBytes");

    [Fact]
    public void Faults_OfTheDefaults_AreNone() => new ReplyLimits().Faults().ShouldBeEmpty();
}
