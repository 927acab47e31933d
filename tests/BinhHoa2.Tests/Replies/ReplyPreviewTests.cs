using System.Text.Json;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Tests.Files;

namespace BinhHoa2.Tests.Replies;

/// <summary>What becomes of the previews a browser sends with pictures; none of them decides about an answer or its files.</summary>
public sealed class ReplyPreviewTests
{
    private static readonly byte[] Preview = JpegOf(40, 30);
    private readonly MemorySink sink = new();

    public static TheoryData<byte[], PreviewFault> Bad => new()
    {
        { SampleFiles.Jpeg(40_001), PreviewFault.TooManyBytes },
        { SampleFiles.Jpeg(500_000), PreviewFault.TooManyBytes },
        { JpegOf(328, 8), PreviewFault.TooManyPixels },
        { JpegOf(8, 328), PreviewFault.TooManyPixels },
        { SampleFiles.Png(), PreviewFault.NotAJpeg },
        { SampleFiles.Pdf(), PreviewFault.NotAJpeg },
        { Preview[..60], PreviewFault.NotAJpeg },
        { [], PreviewFault.NotAJpeg },
        { [0xFF, 0xD8, 0xFF, 0xD9], PreviewFault.NotAJpeg },
    };

    [Fact]
    public async Task ReadAsync_PreviewBehindItsPicture_IsKeptWithItAndIsNoFile()
    {
        var input = await With(Post.Answer().File("a.png", SampleFiles.Png()), Preview).File("b.jpg", SampleFiles.Jpeg()).ReadAsync(sink);

        input!.FileProblem.ShouldBeNull();
        input.Files.Select(f => (f.Name, f.Preview)).ShouldBe([("a.png", new FilePreview(Preview.Length, 40, 32)), ("b.jpg", null)]);
        sink.Previews.ShouldHaveSingleItem().ShouldBe(Preview);
        sink.DroppedPreviews.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task ReadAsync_PreviewThatIsNone_IsDroppedAndTheAnswerStands(byte[] preview, PreviewFault fault)
    {
        var input = await With(Post.Answer().File("a.png", SampleFiles.Png()), preview).File("b.pdf", SampleFiles.Pdf()).ReadAsync(sink);

        input!.FileProblem.ShouldBeNull();
        input.Files.Select(f => (f.Name, f.Preview)).ShouldBe([("a.png", null), ("b.pdf", null)]);
        sink.Previews.ShouldBeEmpty();
        sink.DroppedPreviews.ShouldBe([fault]);
    }

    [Fact]
    public async Task ReadAsync_PreviewWithAPlaceInIt_IsKeptWithoutThePlace()
    {
        var input = await With(Post.Answer().File("a.png", SampleFiles.Png()), SampleFiles.PhoneJpeg(1)).ReadAsync(sink);

        input!.Files.ShouldHaveSingleItem().Preview.ShouldBe(new FilePreview(SampleFiles.Jpeg().Length, 8, 8));
        sink.Previews.ShouldHaveSingleItem().ShouldBe(SampleFiles.Jpeg());
    }

    [Fact]
    public async Task ReadAsync_PreviewOfADocument_IsDropped()
    {
        var input = await With(Post.Answer().File("a.pdf", SampleFiles.Pdf()), Preview).ReadAsync(sink);

        input!.Files.ShouldHaveSingleItem().Preview.ShouldBeNull();
        sink.DroppedPreviews.ShouldBe([PreviewFault.NotOfAPicture]);
    }

    [Fact]
    public async Task ReadAsync_PreviewOfNoFileOrOfOneRefused_BelongsToNoOther()
    {
        var first = With(Post.Answer(), Preview).File("a.png", SampleFiles.Png());
        var refused = With(With(first.File("b.exe", [1, 2, 3]), Preview), Preview).File("c.png", SampleFiles.Png());

        var input = await refused.ReadAsync(sink);

        input!.Files.Select(f => (f.Name, f.Preview)).ShouldBe([("a.png", null), ("c.png", null)]);
        input.FileProblem.ShouldNotBeNull().ShouldContain("b.exe");
        sink.Previews.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_NoMoreBytesToday_DropsThePreviewAndKeepsThePicture()
    {
        var full = new MemorySink { Room = SampleFiles.Png().Length };

        var input = await With(Post.Answer().File("a.png", SampleFiles.Png()), Preview).ReadAsync(full);

        input!.FileProblem.ShouldBeNull();
        input.Files.ShouldHaveSingleItem().Preview.ShouldBeNull();
        full.DroppedPreviews.ShouldBe([PreviewFault.NoRoomToday]);
    }

    [Fact]
    public void EvidenceFile_WrittenBeforeThereWerePreviews_ReadsAndIsWrittenAsItWas()
    {
        const string Written = """{"name":"a.jpg","contentType":"image/jpeg","bytes":1,"sha256":"ab","blob":"m/p/1"}""";
        var file = JsonSerializer.Deserialize<EvidenceFile>(Written, SchoolJson.Options)!;

        file.ShouldBe(new EvidenceFile("a.jpg", "image/jpeg", 1, "ab", "m/p/1"));
        file.Blobs.ShouldBe(["m/p/1"]);
        JsonSerializer.Serialize(file, SchoolJson.Options).ShouldBe(Written);

        var pictured = file with { Preview = new FilePreview(30, 4, 3) };
        var row = JsonSerializer.Serialize(pictured, SchoolJson.Options);
        JsonSerializer.Deserialize<EvidenceFile>(row, SchoolJson.Options).ShouldBe(pictured);
        pictured.Blobs.ShouldBe(["m/p/1", "m/p/1-preview"]);
        pictured.StoredBytes.ShouldBe(31);
    }

    private static byte[] JpegOf(int width, int height)
    {
        var (across, down) = ((width + 7) / 8, (height + 7) / 8);
        var jpeg = TinyJpeg.Create(across, down, Enumerable.Repeat((byte)90, across * down).ToArray());
        var frame = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);

        // The writer knows sides below 256 only.
        (jpeg[frame + 5], jpeg[frame + 7]) = ((byte)(down * 8 >> 8), (byte)(across * 8 >> 8));
        return jpeg;
    }

    private static Post With(Post post, byte[] preview) =>
        post.Part("form-data; name=\"preview\"; filename=\"preview.jpg\"", "image/jpeg", preview);
}
