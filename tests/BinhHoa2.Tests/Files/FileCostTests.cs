using System.Diagnostics;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Files;

/// <summary>
/// What a file costs that was made to cost much. Runs while no other test does, for it counts what the whole process
/// allocates.
/// </summary>
[Collection(nameof(FileCostTests))]
[CollectionDefinition(nameof(FileCostTests), DisableParallelization = true)]
public sealed class FileCostTests
{
    private const long HeapBytes = 256 << 20;

    private static readonly Dictionary<string, Func<byte[]>> Oversized = new()
    {
        ["attribute.docx"] = OversizedFiles.LongAttribute,
        ["depth.docx"] = OversizedFiles.DeepElements,
        ["section.docx"] = OversizedFiles.LongSection,
        ["names.docx"] = OversizedFiles.ManyNames,
        ["entities.docx"] = OversizedFiles.Entities,
        ["extents.heic"] = OversizedFiles.ManyExtents,
        ["lists.heic"] = OversizedFiles.ManyLists,
    };

    public static TheoryData<string> Names => [.. Oversized.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ReadAsync_FileThatIsSmallAndUnpacksToMuch_IsRefusedAtLittleCost(string name)
    {
        var post = Post.Answer().File(name, Oversized[name]());
        await Post.Answer().File("a.docx", SampleFiles.Docx()).ReadAsync(new MemorySink());
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var input = await post.ReadAsync(new MemorySink());

        input!.FileProblem.ShouldNotBeNull().ShouldContain($"“{name}”");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(60_000_000);
    }

    [Fact]
    public async Task ReadAsync_FiftyCostlyFilesAtOnce_LetOthersThrough()
    {
        var costly = Enumerable.Range(0, 50).Select(_ => Read("to.docx", OversizedFiles.LongAttribute()));
        var others = Enumerable.Range(0, 20)
            .SelectMany(_ => new[] { Read("a.docx", SampleFiles.Docx()), Read("a.jpg", SampleFiles.PhoneJpeg(6)) });

        var problems = await Task.WhenAll([.. costly, .. others]);

        problems.Take(50).ShouldAllBe(p => p != null);
        problems.Skip(50).ShouldAllBe(p => p == null);
    }

    [Fact]
    public async Task ReadAsync_FiftyCostlyFilesAtOnce_StayWithinASmallHeap()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        const string Method = nameof(ReadAsync_FiftyCostlyFilesAtOnce_LetOthersThrough);
        string[] arguments = [typeof(FileCostTests).Assembly.Location, "-method", $"{typeof(FileCostTests).FullName}.{Method}"];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("x");

        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        child.ExitCode.ShouldBe(0, $"{await output}\n{await errors}");
        (await output).ShouldContain("Total: 1");
    }

    private static async Task<string?> Read(string name, byte[] file) =>
        (await Task.Run(() => Post.Answer().File(name, file).ReadAsync(new MemorySink())))!.FileProblem;
}
