using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Replies;

public sealed class EvidenceBlobsTests(StorageFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CollectAsync_FilesOfNoReply_AreGoneAfterThreeHoursAndNoOthers()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        await new MonthRecords(storage).OpenAsync(October.File(), Cancellation);
        var (kept, orphan) = ($"{October.Month}/gv-1a/kept", $"{October.Month}/gv-1a/orphan");
        foreach (var name in new[] { kept, $"{kept}-preview", orphan, $"{orphan}-preview", "thbh2_2021-12/gv-1a/month-that-never-began" })
        {
            await storage.EvidenceFiles.UploadBlobAsync(name, BinaryData.FromString("x"), Cancellation);
        }

        var replies = new ReplyRecords(storage);
        var reply = October.Reply(ReplyKind.Done, new(2021, 10, 20), DateTimeOffset.UnixEpoch) with
        {
            Files = [new EvidenceFile("a.png", "image/png", 1, "ab", kept) { Preview = new FilePreview(1, 1, 1) }],
        };
        await replies.RecordAsync(
            October.Month,
            ReplyRules.Apply((await replies.ReadAsync(October.Month, October.Teacher, Cancellation))!, reply),
            Cancellation);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + EvidenceBlobs.LeftAlone - TimeSpan.FromHours(1));
        var blobs = new EvidenceBlobs(storage, time);

        (await blobs.CollectAsync(Cancellation)).ShouldBe(0);
        time.Advance(TimeSpan.FromMinutes(70));
        (await blobs.CollectAsync(Cancellation)).ShouldBe(0, "it ran 70 minutes ago");
        time.Advance(TimeSpan.FromMinutes(30));
        (await blobs.CollectAsync(Cancellation)).ShouldBe(3);

        var left = new List<string>();
        await foreach (var blob in storage.EvidenceFiles.GetBlobsAsync(cancellationToken: Cancellation))
        {
            left.Add(blob.Name);
        }

        left.ShouldBe([kept, $"{kept}-preview"]);
    }
}
