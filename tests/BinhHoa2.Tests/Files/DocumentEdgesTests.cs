using BinhHoa2.Shared.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>What programs leave in front of a document and behind it, and every reader passes over.</summary>
public sealed class DocumentEdgesTests
{
    [Theory]
    [InlineData("bom-in-front.pdf")]
    [InlineData("line-feed-in-front.pdf")]
    [InlineData("4096-zeros-behind.pdf")]
    [InlineData("ends-in-percent-EO.pdf")]
    public void Clean_PdfEveryReaderOpens_IsTaken(string name)
    {
        var file = CaseFile.Read($"Files/cases/pdf/{name}");

        Clean(file).ShouldBe(file);
    }

    [Theory]
    [InlineData("%PrintedBy: máy in phòng giáo viên\n")]
    [InlineData("\n% một dòng\r\n%% dòng nữa\r\n\0\0")]
    public void Clean_PdfWithACommentBehind_IsTaken(string behind) =>
        Clean([.. SampleFiles.Pdf(), .. SampleFiles.Text(behind)]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("%<script>alert(1)</script>")]
    [InlineData("% một dòng\nMZ")]
    [InlineData("%\u0001\u0002")]
    public void Clean_PdfWithSomethingElseBehind_IsRefused(string behind) =>
        Should.Throw<FileRefusedException>(() => Clean([.. SampleFiles.Pdf(), .. SampleFiles.Text("\n" + behind)]))
            .Fault.ShouldBe(FileFault.Foreign);

    [Fact]
    public void Clean_WordWithAZipComment_IsTakenWithoutIt()
    {
        var file = SampleFiles.Docx();

        Clean(WithComment(file, SampleFiles.Text("do phần mềm kho đóng gói"))).ShouldBe(file);
    }

    [Fact]
    public void Clean_WordWhoseCommentIsASecondZip_IsRefused() =>
        Should.Throw<FileRefusedException>(() => Clean(WithComment(SampleFiles.Docx(), SampleFiles.Xlsx())))
            .Fault.ShouldBe(FileFault.Foreign);

    [Fact]
    public void Clean_JpegWithoutItsEnd_IsGivenOne()
    {
        var file = SampleFiles.Jpeg();

        Clean(file[..^2]).ShouldBe(file);
    }

    [Fact]
    public void Clean_PictureOfTheLargestPhone_IsTaken()
    {
        // 16,320 by 12,240 pixels, says its frame.
        var file = SampleFiles.Jpeg();
        ((ReadOnlySpan<byte>)[0x2F, 0xD0, 0x3F, 0xC0]).CopyTo(file.AsSpan(file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 5));

        Clean(file).ShouldBe(file);
    }

    private static byte[] WithComment(byte[] zip, byte[] comment) =>
        [.. zip.AsSpan(0, zip.Length - 2), (byte)comment.Length, (byte)(comment.Length >> 8), .. comment];

    private static byte[] Clean(byte[] file)
    {
        var target = new MemoryStream();
        FileKinds.Clean(new MemoryStream(file), target, new FileLimits());
        return target.ToArray();
    }
}
