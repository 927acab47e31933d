using BinhHoa2.Tests.Files;

namespace BinhHoa2.Tests.Replies;

/// <summary>
/// Runs while no other test does: it counts what the whole process allocates, and takes its temporary folder away.
/// </summary>
[Collection(nameof(LargeFileTests))]
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
public sealed class LargeFileTests
{
    [Fact]
    public async Task ReadAsync_LargeFile_IsNeverWholeInMemory()
    {
        var sink = new MemorySink();
        var post = Post.Answer().File("a.jpg", SampleFiles.Jpeg(8_000_000));
        await Post.Answer().File("a.jpg", SampleFiles.Jpeg()).ReadAsync(sink);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var input = await post.ReadAsync(sink);

        input!.Files.ShouldHaveSingleItem().Bytes.ShouldBe(8_000_000);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(30_000_000);
    }

    [Fact]
    public async Task ReadAsync_NoRoomOnTheMachinesDisk_RefusesTheFileKeepsTheTextAndReportsTheFault()
    {
        var sink = new MemorySink();
        var temporary = Path.GetTempPath();
        Environment.SetEnvironmentVariable(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR", Path.Combine(temporary, "binhhoa2-khong-co"));
        try
        {
            var input = await Post.Answer().File("a.jpg", SampleFiles.Jpeg()).ReadAsync(sink);

            input!.FileProblem.ShouldNotBeNull().ShouldContain("hết chỗ chứa");
            input.Note.ShouldBe("Đã dự giờ 4 tiết.");
            sink.DiskFaults.Count.ShouldBe(1);
        }
        finally
        {
            Environment.SetEnvironmentVariable(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR", temporary);
        }
    }
}
