using System.IO.Compression;
using System.Text;
using BinhHoa2.Shared.Archives.Zip;

namespace BinhHoa2.Tests.Archives;

/// <summary>The zip file of an archive, as another program reads it.</summary>
public sealed class ZipWriterTests
{
    private static readonly DateOnly Day = new(2021, 10, 28);

    private static readonly byte[] Small = Encoding.UTF8.GetBytes("Nghiên cứu, xây dựng và triển khai thực hiện kế hoạch.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_SmallAndLargerThanABlock_AreReadBackWithTheirDay()
    {
        var (file, large) = (new BlockFile(), Bytes((2 * ZipWriter.BlockBytes) + 77));
        var writer = file.Writer();
        await writer.AddAsync("a/nho.txt", Day, Small, Cancellation);
        await writer.AddAsync("a/lon.jpg", Day, new MemoryStream(large), Cancellation);
        await writer.AddAsync("a/rong.txt", Day, Stream.Null, Cancellation);
        await writer.AddAsync("a/nho-2.txt", Day, new MemoryStream(Small), Cancellation);
        var bytes = file.Bytes(await writer.FinishAsync(Cancellation));

        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries.Select(e => (e.FullName, e.Length)).ShouldBe(
            [("a/nho.txt", Small.Length), ("a/lon.jpg", large.Length), ("a/rong.txt", 0), ("a/nho-2.txt", Small.Length)]);
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == new DateTime(2021, 10, 28));
        (await ReadAsync(zip, "a/nho.txt")).ShouldBe(Small);
        (await ReadAsync(zip, "a/lon.jpg")).SequenceEqual(large).ShouldBeTrue();
        (await ReadAsync(zip, "a/nho-2.txt")).ShouldBe(Small);
    }

    [Fact]
    public async Task PauseAsync_AndAnotherWriterThatContinues_GiveTheBytesOfOneWriter()
    {
        var (once, twice, large) = (new BlockFile(), new BlockFile(), Bytes(ZipWriter.BlockBytes + 5));
        var writer = once.Writer();
        await writer.AddAsync("1.txt", Day, Small, Cancellation);
        await writer.AddAsync("2.jpg", Day, new MemoryStream(large), Cancellation);
        await writer.AddAsync("3.txt", Day, Small, Cancellation);
        var whole = once.Bytes(await writer.FinishAsync(Cancellation));

        var first = twice.Writer();
        await first.AddAsync("1.txt", Day, Small, Cancellation);
        var second = twice.Writer(await first.PauseAsync(Cancellation));
        await second.AddAsync("2.jpg", Day, new MemoryStream(large), Cancellation);
        var third = twice.Writer(await second.PauseAsync(Cancellation));
        await third.AddAsync("3.txt", Day, Small, Cancellation);

        twice.Bytes(await third.FinishAsync(Cancellation)).SequenceEqual(whole).ShouldBeTrue();
    }

    /// <summary>The header of an entry is patched once its checksum is known, wherever in its block it begins.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(34)]
    [InlineData(35)]
    [InlineData(36)]
    [InlineData(70)]
    public async Task AddAsync_AHeaderAtTheEndOfABlock_IsReadBack(int before)
    {
        var (file, large) = (new BlockFile(), Bytes(ZipWriter.BlockBytes));
        var writer = file.Writer();
        var header = 30 + "x.jpg".Length;
        await writer.AddAsync("x.jpg", Day, new MemoryStream(large, 0, ZipWriter.BlockBytes - header - before), Cancellation);
        writer.Length.ShouldBe(ZipWriter.BlockBytes - before);
        await writer.AddAsync("y.jpg", Day, new MemoryStream(large), Cancellation);
        var bytes = file.Bytes(await writer.FinishAsync(Cancellation));

        using var zip = new ZipArchive(new MemoryStream(bytes));
        (await ReadAsync(zip, "y.jpg")).SequenceEqual(large).ShouldBeTrue();
        file.Staged.ShouldBe(bytes.Length, "each block once");
    }

    /// <summary>Beyond 4 GiB, and beyond 65,535 entries, offsets and counts are those of zip64.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(65_536)]
    public async Task FinishAsync_FarInALargeFile_IsReadBackByZip64(int entries)
    {
        const long far = 5L << 30;
        var file = new BlockFile();
        var writer = file.Writer(ZipProgress.Nothing with { Length = far });
        await writer.AddAsync("xa.txt", Day, Small, Cancellation);
        var begun = await writer.PauseAsync(Cancellation);
        var others = Enumerable.Range(1, entries - 1).Select(i => begun.Entries[0] with { Name = $"{i}.txt" });
        var many = file.Writer(begun with { Entries = [.. others, .. begun.Entries] });
        var bytes = file.Bytes(await many.FinishAsync(Cancellation));

        using var zip = new ZipArchive(new FarZip(far, bytes));
        zip.Entries.Count.ShouldBe(entries);
        (await ReadAsync(zip, "xa.txt")).ShouldBe(Small);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static async Task<byte[]> ReadAsync(ZipArchive zip, string name)
    {
        await using var content = await zip.GetEntry(name)!.OpenAsync(Cancellation);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }
}
