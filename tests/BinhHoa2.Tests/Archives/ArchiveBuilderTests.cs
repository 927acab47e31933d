using System.Text.Json.Nodes;
using BinhHoa2.Shared.Archives;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Pages;
using BinhHoa2.Tests.Proofs;
using static BinhHoa2.Tests.Archives.ArchiveHouse;

namespace BinhHoa2.Tests.Archives;

/// <summary>
/// The archive of a small school: what is in it, and that it is the same however often and in how many attempts it is made.
/// </summary>
public sealed class ArchiveBuilderTests : IAsyncLifetime
{
    private static readonly string[] NotCompared = ["odata.etag", "Timestamp", "PartitionKey", "RowKey", "Link"];

    private ArchiveHouse house = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => house = await OpenAsync();

    public ValueTask DisposeAsync()
    {
        house.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Archive_OfASmallSchool_HasTheseEntries()
    {
        var entries = Unzip(await house.BuildAsync("1"));

        entries.Keys.Where(name => !name.StartsWith("du-lieu/roots/", StringComparison.Ordinal)).ShouldBe(
        [
            "DOC-TRUOC.txt", "index.html", "trang/2021-10.html", "trang/de-nghi.html",
            "bang/ke-hoach.csv", "bang/nhan-su.csv", "bang/phan-cong.csv", "bang/phan-hoi.csv", "bang/tep.csv", "bang/de-nghi.csv",
            "bang/chi-dao.csv", "bang/bao-cao.csv", "bang/bao-cao-lan-sua.csv", "bang/bao-cao-dinh-chinh.csv", "bang/so-gui-thu.csv",
            "bang/ma-doi-chieu.csv", "bang/nhat-ky-ban-lam-viec.csv",
            "du-lieu/setup.json", "du-lieu/person.json", "du-lieu/month.json", "du-lieu/month-person.json", "du-lieu/assignment.json",
            "du-lieu/support.json", "du-lieu/evidence.json", "du-lieu/letter.json", "du-lieu/request.json", "du-lieu/summary.json",
            "du-lieu/root.json", "du-lieu/moved-day.json", "du-lieu/report.json", "du-lieu/correction.json", "du-lieu/edition.json",
            "du-lieu/desk-entry.json",
            "chung-thuc/kiem-tra-so-lieu.html", "chung-thuc/2021-10.json",
            "du-lieu/files.json", "ma-bam.txt",
            "tep/2021-10/t10-3/gv-1a-20211020-1.jpg", "tep/2021-10/t10-3/anh-nho/gv-1a-20211020-1.jpg",
        ]);
        entries["tep/2021-10/t10-3/gv-1a-20211020-1.jpg"].SequenceEqual(Picture).ShouldBeTrue();
        entries["tep/2021-10/t10-3/anh-nho/gv-1a-20211020-1.jpg"].SequenceEqual(Preview).ShouldBeTrue();
        Text(entries["ma-bam.txt"]).ShouldBe($"{Hash(Picture)}  tep/2021-10/t10-3/gv-1a-20211020-1.jpg\n");
        Text(entries["DOC-TRUOC.txt"]).ShouldContain("LƯU TRỮ NĂM HỌC 2021-2022\r\n");
        await Golden.ShouldMatchAsync(Text(entries["index.html"]), "archive");
        await Golden.ShouldMatchAsync(Text(entries["trang/2021-10.html"]), "archive-month");
        await Golden.ShouldMatchAsync(Text(entries["trang/de-nghi.html"]), "archive-requests");
    }

    [Fact]
    public async Task Archive_MadeAgain_HasTheSameBytes()
    {
        var first = await house.BuildAsync("1");
        var second = await house.BuildAsync("2");

        Hash(second).ShouldBe(Hash(first));
    }

    /// <summary>A process that dies leaves blocks and no progress; one that was slow comes back when another has gone further.</summary>
    [Fact]
    public async Task Archive_WhoseStepsDieAndAreRepeated_HasTheSameBytes()
    {
        var whole = await house.BuildAsync("1");
        var id = await house.BeginAsync("2");
        for (var killed = 1; ; killed++)
        {
            var line = new Durable.FaultyTransport(house.Memory) { FaultAt = killed };
            var builder = house.BuilderOn(WaveHouse.On(line));
            try
            {
                for (var step = 0; !await builder.ContinueAsync(id, step, Cancellation); step++)
                {
                }

                break;
            }
            catch (Exception exception) when (exception is not OperationCanceledException && line.Count >= killed)
            {
                killed.ShouldBeLessThan(200);
            }
        }

        (await house.Builder.ContinueAsync(id, 0, Cancellation)).ShouldBeTrue("it is complete");
        Hash(await house.BytesAsync(id)).ShouldBe(Hash(whole));
    }

    [Fact]
    public async Task Archive_StepByTwoProcessesAtOnce_IsTakenFromOne()
    {
        var whole = await house.BuildAsync("1");
        var id = await house.BeginAsync("2");
        for (var (step, isOver) = (0, false); !isOver; step++)
        {
            var both = await Task.WhenAll(
                house.Builder.ContinueAsync(id, step, Cancellation), house.Builder.ContinueAsync(id, step, Cancellation));
            isOver = both.Any(over => over);
        }

        Hash(await house.BytesAsync(id)).ShouldBe(Hash(whole));
    }

    [Fact]
    public async Task Archive_DeletedWhileItIsBuilt_EndsAndLeavesNothing()
    {
        var id = await house.BeginAsync("1");
        (await house.Builder.ContinueAsync(id, 0, Cancellation)).ShouldBeFalse();

        await house.Records.DeleteAllAsync(Cancellation);

        (await house.Builder.ContinueAsync(id, 1, Cancellation)).ShouldBeTrue();
        (await house.Records.FindAsync(Cancellation)).ShouldBeNull();
        (await house.Records.OpenAsync(id, Cancellation)).ShouldBeNull();
        await foreach (var blob in house.Storage.Desk.GetBlobsAsync(cancellationToken: Cancellation))
        {
            blob.Name.ShouldBeNull();
        }
    }

    /// <summary>Each row of the store is in it as it was, but for names of links, or is of a kind that is left out by name.</summary>
    [Fact]
    public async Task Archive_Rows_AreAllInItAsTheyAreOrOfAKindThatIsLeftOut()
    {
        var rows = await house.RowsAsync();
        var entries = Unzip(await house.BuildAsync("1"));
        var archived = entries
            .Where(e => e.Key.StartsWith("du-lieu/", StringComparison.Ordinal))
            .Where(e => Text(e.Value).Contains(RowsFile.Format, StringComparison.Ordinal))
            .SelectMany(e => RowsFile.Read(e.Value))
            .ToDictionary(r => (r.PartitionKey, r.RowKey));

        var kinds = rows.ToLookup(r => ArchiveRowKinds.Of(Month.School, r.PartitionKey, r.RowKey));
        kinds[ArchiveRowKind.Later].ShouldBeEmpty("a new kind of row is either archived or left out by name");
        kinds.Where(k => !k.Key.IsKept()).Select(k => k.Key).ShouldBe([ArchiveRowKind.LinkSecret]);
        var kept = kinds.Where(k => k.Key.IsKept()).SelectMany(k => k).ToList();
        archived.Count.ShouldBe(kept.Count);
        foreach (var row in kept)
        {
            var copy = archived[(row.PartitionKey, row.RowKey)];
            foreach (var (column, value) in row.Where(c => !NotCompared.Contains(c.Key)))
            {
                copy[column].ShouldBe(value, $"{row.RowKey} {column}");
            }
        }
    }

    /// <summary>Its rows and blobs are all that it was made of: put into an empty store, they make the same one.</summary>
    [Fact]
    public async Task Archive_PutBackIntoAnEmptyStore_MakesTheSameArchive()
    {
        var bytes = await house.BuildAsync("1");
        var other = WaveHouse.On(new MemoryStorage());
        await other.EnsureCreatedAsync(Cancellation);
        await PutBackAsync(Unzip(bytes), other);

        Hash(await house.BuildAsync("2", other)).ShouldBe(Hash(bytes));
    }

    [Fact]
    public async Task Archive_ProofOfAMonth_IsVerifiedByTheSecondVerifier()
    {
        var entries = Unzip(await house.BuildAsync("1"));
        var root = (await new RootRecords(house.Storage).OfMonthAsync(Month, Cancellation)).Single();

        SecondVerifier.Verify(Text(entries["chung-thuc/2021-10.json"]), root.Root.Value).ShouldBeEmpty();
        CsvReader.Read(Text(entries["bang/ma-doi-chieu.csv"])[1..]).Select(r => r[^1]).ShouldBe(["Mã đối chiếu", root.Root.Value]);
        Text(entries["chung-thuc/kiem-tra-so-lieu.html"]).ShouldBe(VerifierPage.Text);
    }

    [Fact]
    public async Task Archive_Tables_SayWhatWasWrittenAndNoFormula()
    {
        var entries = Unzip(await house.BuildAsync("1"));

        foreach (var (name, table) in entries.Where(e => e.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var rows = CsvReader.Read(Text(table)[1..]);
            rows.ShouldAllBe(r => r.Count == rows[0].Count, name);
            rows.SelectMany(r => r).Where(c => c is ['=' or '+' or '-' or '@', ..]).ShouldBeEmpty(name);
        }

        var replies = CsvReader.Read(Text(entries["bang/phan-hoi.csv"])[1..]);
        replies.Select(r => CsvFile.Read(r[7])).ShouldBe(["Nội dung", "ghi chú", "=CMD() \"đã xong\",\nhai dòng"]);
        CsvReader.Read(Text(entries["bang/nhat-ky-ban-lam-viec.csv"])[1..]).Select(r => r[^1])
            .ShouldBe(["Việc đã làm", "Hiệu trưởng chạy kiểm tra ngay."]);
        CsvReader.Read(Text(entries["bang/chi-dao.csv"])[1..])[1].ShouldContain("Cứ làm.");
    }

    private static Shared.Calendar.SchoolMonth Month => Months.October.Month;

    private static async Task PutBackAsync(Dictionary<string, byte[]> entries, SchoolStorage store)
    {
        foreach (var (name, bytes) in entries.Where(e => e.Key.StartsWith("du-lieu/", StringComparison.Ordinal)))
        {
            if (name.StartsWith("du-lieu/roots/", StringComparison.Ordinal))
            {
                await store.Reports.GetBlobClient(name["du-lieu/".Length..]).UploadAsync(new BinaryData(bytes), Cancellation);
            }
            else if (name != "du-lieu/files.json")
            {
                foreach (var row in RowsFile.Read(bytes))
                {
                    await store.Table.AddEntityAsync(row, Cancellation);
                }
            }
        }

        foreach (var file in JsonNode.Parse(entries["du-lieu/files.json"])!.AsArray())
        {
            var container = (string)file!["container"]! == nameof(ArchivedContainer.Evidence) ? store.EvidenceFiles : store.Reports;
            await container.GetBlobClient((string)file["blob"]!)
                .UploadAsync(new BinaryData(entries[(string)file["path"]!]), Cancellation);
        }
    }
}
