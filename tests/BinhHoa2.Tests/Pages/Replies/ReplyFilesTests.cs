using System.IO.Pipelines;
using BinhHoa2.Shared.Pages.Replies;

namespace BinhHoa2.Tests.Pages.Replies;

/// <summary>What becomes of files: which are taken, which are refused, and what the teacher is told.</summary>
public sealed class ReplyFilesTests
{
    private const string Jpeg = "FFD8FFE000104A464946";
    private readonly MemorySink sink = new();
    private readonly ReplyLimits small = new() { FileBytes = 1000, TotalBytes = 2500 };

    [Theory]
    [InlineData("a.jpg", "FFD8FFE1", "image/jpeg")]
    [InlineData("a.JPEG", "FFD8FFDB", "image/jpeg")]
    [InlineData("a.png", "89504E470D0A1A0A", "image/png")]
    [InlineData("a.webp", "524946460000000057454250", "image/webp")]
    [InlineData("IMG_0001.HEIC", "0000001866747970686569630000", "image/heic")]
    [InlineData("b.heic", "00000018667479706D6966310000", "image/heic")]
    [InlineData("a.pdf", "255044462D312E37", "application/pdf")]
    [InlineData("a.docx", "504B0304", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("a.xlsx", "504B0304", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task ReadAsync_KindThatIsTaken_GetsItsOwnType(string name, string head, string type) =>
        (await Post.Answer().File(name, Post.Bytes(head, 64)).ReadAsync(sink))!.Files.ShouldHaveSingleItem().ContentType.ShouldBe(type);

    [Theory]
    [InlineData("trang.html", "3C68746D6C3E", "thuộc loại không nhận được")]
    [InlineData("ve.svg", "3C737667", "thuộc loại không nhận được")]
    [InlineData("chay.js", "616C657274", "thuộc loại không nhận được")]
    [InlineData("phim.mp4", "0000001866747970", "thuộc loại không nhận được")]
    [InlineData("khong-duoi", "FFD8FFE0", "thuộc loại không nhận được")]
    [InlineData("anh.jpg.exe", "4D5A", "thuộc loại không nhận được")]
    [InlineData("cu.doc", "D0CF11E0", "lưu lại thành .docx hoặc .pdf")]
    [InlineData("cu.xls", "D0CF11E0", "lưu lại thành .xlsx hoặc .pdf")]
    [InlineData("anh.jpg", "3C68746D6C3E", "nội dung không phải như vậy")]
    [InlineData("anh.jpg", "0000001866747970686569630000", "nội dung là ảnh HEIC")]
    [InlineData("anh.png", "FFD8FFE0", "nội dung là ảnh JPG")]
    [InlineData("anh.heic", "0000001866747970697363326973", "nội dung không phải như vậy")]
    [InlineData("tai-lieu.pdf", "504B0304", "nội dung không phải như vậy")]
    [InlineData("bang.xlsx", "255044462D", "nội dung là tài liệu PDF")]
    [InlineData("anh.jpg", "FFD8", "nội dung không phải như vậy")]
    public async Task ReadAsync_KindThatIsNotTaken_IsRefusedByNameAndNeverStored(string name, string head, string told)
    {
        var input = await Post.Answer().File(name, Post.Bytes(head, Math.Max(head.Length / 2, 2))).ReadAsync(sink);

        input!.FileProblem.ShouldNotBeNull().ShouldContain(told);
        input.FileProblem.ShouldContain($"“{name}”");
        input.Files.ShouldBeEmpty();
        sink.Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_NamedFileWithoutContent_IsRefused() =>
        (await Post.Answer().File("anh.jpg", []).ReadAsync(sink))!.FileProblem!.ShouldContain("không có nội dung");

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(5000, false)]
    public async Task ReadAsync_FileSize_EndsAtTheLimit(int bytes, bool taken)
    {
        var input = await Post.Answer().File("to.jpg", Post.Bytes(Jpeg, bytes)).ReadAsync(sink, small);

        (input!.FileProblem is null).ShouldBe(taken);
        if (!taken)
        {
            input.FileProblem!.ShouldContain("“to.jpg” quá lớn");
            input.Note.ShouldBe("Đã dự giờ 4 tiết.");
            sink.Saved.ShouldAllBe(f => f.Bytes <= 1000);
        }
    }

    [Fact]
    public async Task ReadAsync_AllFilesTogetherTooLarge_SaysSo()
    {
        var post = Post.Answer();
        for (var i = 0; i < 3; i++)
        {
            post.File($"{i}.jpg", Post.Bytes(Jpeg, 900));
        }

        (await post.ReadAsync(sink, small))!.FileProblem!.ShouldContain("tổng cộng");
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task ReadAsync_NumberOfFiles_EndsAtTheLimit(int count, bool taken)
    {
        var post = Post.Answer();
        for (var i = 0; i < count; i++)
        {
            post.File($"{i}.jpg", Post.Bytes(Jpeg, 20));
        }

        var input = await post.ReadAsync(sink);

        (input!.FileProblem is null).ShouldBe(taken);
        input.Files.Length.ShouldBe(taken ? count : 0);
    }

    [Fact]
    public async Task ReadAsync_OneRefusedFile_LetsNoLaterOneBeStored()
    {
        await Post.Answer().File("a.html", Post.Bytes("3C", 20)).File("b.jpg", Post.Bytes(Jpeg, 20)).ReadAsync(sink);

        sink.Saved.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(50)]
    [InlineData(300)]
    [InlineData(700)]
    public async Task ReadAsync_SendingBrokenOff_KeepsTheFieldsAndTakesNoFile(int missing)
    {
        var input = await Post.Answer().File("a.jpg", Post.Bytes(Jpeg, 600)).ReadAsync(sink, cutOff: missing);

        input!.FileProblem!.ShouldContain("chưa đến trọn vẹn");
        (input.Status, input.Note, input.Files.Length).ShouldBe(("Done", "Đã dự giờ 4 tiết.", 0));
    }

    [Fact]
    public async Task ReadAsync_DeclaredFarTooLarge_KeepsTheFieldsAndReadsNoFile()
    {
        var input = await Post.ReadAsync(new MemoryStream(Post.Answer().File("a.jpg", Post.Bytes(Jpeg, 600)).Open()), 900_000_000, sink);

        input!.FileProblem!.ShouldContain("tổng cộng");
        input.Note.ShouldBe("Đã dự giờ 4 tiết.");
        sink.Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_EndlessBody_IsReadOnlyToTheCap()
    {
        var endless = new EndlessBody(Post.Answer().File("a.jpg", Post.Bytes(Jpeg, 600)).Open()[..^2]);

        var input = await Post.ReadAsync(endless, length: null, sink, small with { ReadBytes = 40_000_000 });

        input!.FileProblem!.ShouldContain("quá lớn");
        input.Note.ShouldBe("Đã dự giờ 4 tiết.");
        endless.Given.ShouldBeLessThan(41_000_000);
    }

    [Fact]
    public async Task ReadAsync_File_ReachesTheStoreBeforeTheRestHasArrived()
    {
        // The second half is sent only once the store has seen the first: a reader that collects the file first would wait forever.
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var watching = new WatchingSink();
        await pipe.Writer.WriteAsync(Post.Answer().File("a.jpg", Post.Bytes(Jpeg, 100_000)).Open().AsMemory()[..^2], TestContext.Current.CancellationToken);
        var reading = Post.ReadAsync(pipe.Reader.AsStream(), length: null, watching);

        await watching.Started.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync("\r\n------WebKitFormBoundary7MA4YWxkTrZu0gW--\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();

        (await reading)!.Files.ShouldHaveSingleItem().Bytes.ShouldBe(100_000);
    }

    [Fact]
    public void Validate_LimitsAboveTheWorkers_AreRefused() =>
        Should.Throw<InvalidOperationException>(() => new ReplyLimits { TotalBytes = 30_000_000 }.Validate()).Message.ShouldContain("TotalBytes");

    [Fact]
    public void Validate_Defaults_Hold() => new ReplyLimits().Validate().ShouldBe(new ReplyLimits());
}
