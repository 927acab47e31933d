using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using BinhHoa2.Shared.Archives;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Pages;
using BinhHoa2.Tests.Proofs;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Archives;

/// <summary>
/// A school of five in a store of its own, whose October is closed: a difficulty with a directive, a reply with two files, one of which
/// has a preview and one of which is gone.
/// </summary>
internal sealed class ArchiveHouse : IDisposable
{
    public static readonly SchoolYear Year = new(2021);
    public static readonly byte[] Picture = Jpeg(40);
    public static readonly byte[] Preview = Jpeg(4);

    private const int MaxFiles = 50;

    private readonly WaveHouse house;
    private readonly PagesFixture pages = new();

    private ArchiveHouse(WaveHouse house)
    {
        this.house = house;
        Records = new(house.Storage, TimeProvider.System);
        Builder = BuilderOn(house.Storage);
    }

    public SchoolStorage Storage => house.Storage;

    public MemoryStorage Memory => house.Memory;

    public ArchiveRecords Records { get; }

    public ArchiveBuilder Builder { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="more">So many further files, which are empty.</param>
    public static async Task<ArchiveHouse> OpenAsync(int more = 0)
    {
        var opened = await CommitmentRecordsTests.OpenedAsync();
        await CommitmentRecordsTests.ReplyAsync(opened, ReplyKind.Difficulty);
        await CommitmentRecordsTests.AnswerAsync(opened, new RequestRecords(opened.Storage));
        await PutAsync(opened, "thbh2_2021-10/gv-1a/anh", Picture);
        await PutAsync(opened, "thbh2_2021-10/gv-1a/anh-preview", Preview);
        var reply = Reply(ReplyKind.Done, new(2021, 10, 20), opened.Time.GetUtcNow(), "e2") with
        {
            Note = "=CMD() \"đã xong\",\nhai dòng",
            Link = new("3-0a1b2c3d"),
            Files =
            [
                new("Ảnh <1>.jpg", "image/jpeg", Picture.Length, Hash(Picture), "thbh2_2021-10/gv-1a/anh")
                {
                    Preview = new(Preview.Length, 40, 30),
                },
                new("mất.pdf", "application/pdf", 7, new string('7', 64), "thbh2_2021-10/gv-1a/khong-con"),
            ],
        };
        await ReplyAsync(opened, reply);
        foreach (var chunk in Enumerable.Range(0, more).Chunk(MaxFiles))
        {
            await ReplyAsync(opened, Reply(ReplyKind.Done, new(2021, 10, 20), opened.Time.GetUtcNow(), $"f{chunk[0]}") with
            {
                Files = [.. chunk.Select(i => new EvidenceFile($"{i}.mp4", "video/mp4", 0, new string('0', 64), BlobOf(i)))],
            });
            foreach (var file in chunk)
            {
                await PutAsync(opened, BlobOf(file), []);
            }
        }

        await FreezeMonthTests.FreezeAsync(opened, Month, new(2021, 11, 3));
        await new DeskRecords(opened.Storage, TimeProvider.System).WriteAsync(
            new(Principal, VietnamTime.At(new(2021, 11, 4), new(8, 0)), DeskAction.Swept), Cancellation);
        return new ArchiveHouse(opened);
    }

    public ArchiveBuilder BuilderOn(SchoolStorage storage) => new(
        storage,
        new ArchiveRecords(storage, TimeProvider.System),
        new SetupRecords(storage),
        new RootRecords(storage),
        new MalwareScans(new MalwareScanOptions()),
        pages.Renderer,
        house.Time);

    /// <summary>Writes down an archive that is to begin.</summary>
    /// <param name="store">Null for the store of the house.</param>
    public async Task<ArchiveId> BeginAsync(string nonce, SchoolStorage? store = null)
    {
        var (id, records) = (ArchiveId.Of(nonce), RecordsOn(store));
        (await records.TryBeginAsync(id, Year, Principal, house.Time.GetUtcNow().AddDays(9), Cancellation)).ShouldBeTrue();
        return id;
    }

    /// <inheritdoc cref="BeginAsync"/>
    public async Task<byte[]> BuildAsync(string nonce, SchoolStorage? store = null)
    {
        var (id, builder) = (await BeginAsync(nonce, store), BuilderOn(store ?? Storage));
        for (var step = 0; !await builder.ContinueAsync(id, step, Cancellation); step++)
        {
            step.ShouldBeLessThan(10);
        }

        return await BytesAsync(id, store);
    }

    public async Task<byte[]> BytesAsync(ArchiveId id, SchoolStorage? store = null)
    {
        await using var content = (await RecordsOn(store).OpenAsync(id, Cancellation)).ShouldNotBeNull().Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }

    public async Task<List<TableEntity>> RowsAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Storage.Table.QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    public static Dictionary<string, byte[]> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = e.Open();
            using var read = new MemoryStream();
            content.CopyTo(read);
            return read.ToArray();
        });
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose()
    {
        pages.Dispose();
        house.Dispose();
    }

    private ArchiveRecords RecordsOn(SchoolStorage? store) =>
        store is null ? Records : new ArchiveRecords(store, TimeProvider.System);

    private static string BlobOf(int file) => $"thbh2_2021-10/gv-1a/{file}";

    private static async Task ReplyAsync(WaveHouse opened, Evidence reply)
    {
        var replies = new ReplyRecords(opened.Storage);
        var seen = (await replies.ReadAsync(Month, Teacher, Cancellation)).ShouldNotBeNull();
        await replies.RecordAsync(Month, ReplyRules.Apply(seen, reply), Cancellation);
    }

    private static byte[] Jpeg(int side) => TinyJpeg.Create(side, side, [.. Enumerable.Range(0, side * side).Select(i => (byte)(i * 7))]);

    private static async Task PutAsync(WaveHouse opened, string blob, byte[] bytes) =>
        await opened.Storage.EvidenceFiles.GetBlobClient(blob).UploadAsync(new BinaryData(bytes), Cancellation);
}
