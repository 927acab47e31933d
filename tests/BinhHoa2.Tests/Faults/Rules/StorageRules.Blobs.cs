using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace BinhHoa2.Tests.Faults.Rules;

public abstract partial class StorageRules
{
    [Fact]
    public async Task Blob_Uploaded_IsReadAsWritten()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(n => (byte)n).ToArray();
        await Container.GetBlobClient("a/ấ b").UploadAsync(new BinaryData(bytes), overwrite: true);
        await Container.GetBlobClient("a/ấ b").UploadAsync(new BinaryData(bytes), overwrite: true);
        await Container.GetBlobClient("empty").UploadAsync(new BinaryData(Array.Empty<byte>()), overwrite: true);

        (await Container.GetBlobClient("a/ấ b").DownloadContentAsync()).Value.Content.ToArray().ShouldBe(bytes);
        (await Container.GetBlobClient("empty").DownloadContentAsync()).Value.Content.ToArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Blob_WrittenAsAStream_IsReadAsWritten()
    {
        var headers = new BlobHttpHeaders { ContentType = "image/png" };
        await using (var stream = await Container.GetBlobClient("s").OpenWriteAsync(overwrite: true, new() { HttpHeaders = headers }))
        {
            await stream.WriteAsync("từng "u8.ToArray());
            await stream.FlushAsync();
            await stream.WriteAsync("khối"u8.ToArray());
        }

        var blob = (await Container.GetBlobClient("s").DownloadContentAsync()).Value;
        blob.Content.ToString().ShouldBe("từng khối");
        blob.Details.ContentType.ShouldBe("image/png");
    }

    [Fact]
    public async Task Blob_Existing_IsOverwrittenOnlyOnRequest()
    {
        await Container.GetBlobClient("b").UploadAsync(new BinaryData("1"));

        (await RefusedAsync(() => Container.GetBlobClient("b").UploadAsync(new BinaryData("2")))).ShouldBe((409, "BlobAlreadyExists"));
    }

    [Fact]
    public async Task BlobTags_AreThoseSetLastAndGoWithANewContent()
    {
        var blob = Container.GetBlobClient("b");
        await blob.UploadAsync(new BinaryData("1"));

        (await blob.GetTagsAsync()).Value.Tags.ShouldBeEmpty();
        await blob.SetTagsAsync(new Dictionary<string, string> { ["Result"] = "No threats found", ["At"] = "1" });
        await blob.SetTagsAsync(new Dictionary<string, string> { ["Result"] = "Malicious" });

        (await blob.GetTagsAsync()).Value.Tags.ShouldBe(new Dictionary<string, string> { ["Result"] = "Malicious" });
        (await Container.GetBlobsAsync(BlobTraits.Tags, BlobStates.None, "b", CancellationToken.None).SingleAsync()).Tags["Result"]
            .ShouldBe("Malicious");
        (await Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "b", CancellationToken.None).SingleAsync()).Tags.ShouldBeNull();
        await blob.UploadAsync(new BinaryData("2"), overwrite: true);
        (await blob.GetTagsAsync()).Value.Tags.ShouldBeEmpty();
        (await RefusedAsync(() => Container.GetBlobClient("c").GetTagsAsync())).ShouldBe((404, "BlobNotFound"));
    }

    [Fact]
    public async Task BlobProperties_SayWhenItWasWrittenByTheClockOfTheAnswer()
    {
        await Container.GetBlobClient("b").UploadAsync(new BinaryData("1"));

        var properties = await Container.GetBlobClient("b").GetPropertiesAsync();

        var age = properties.GetRawResponse().Headers.Date!.Value - properties.Value.LastModified;
        age.ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Blob_Missing_IsNotFound()
    {
        (await RefusedAsync(() => Container.GetBlobClient("b").DownloadContentAsync())).ShouldBe((404, "BlobNotFound"));
        var missing = Blobs.GetBlobContainerClient("no-such").GetBlobClient("b");
        (await RefusedAsync(() => missing.DownloadContentAsync())).ShouldBe((404, "ContainerNotFound"));
    }

    [Fact]
    public async Task Blobs_AreListedByPrefixAndDeletedOnce()
    {
        foreach (var blob in new[] { "b/2", "b/1", "a", "c" })
        {
            await Container.GetBlobClient(blob).UploadAsync(new BinaryData(blob));
        }

        (await Container.GetBlobsAsync(new() { Prefix = "b/" }).Select(b => b.Name).ToListAsync()).ShouldBe(["b/1", "b/2"]);
        (await Container.DeleteBlobIfExistsAsync("b/1")).Value.ShouldBeTrue();
        (await Container.DeleteBlobIfExistsAsync("b/1")).Value.ShouldBeFalse();
        (await Container.GetBlobsAsync(new() { Prefix = "b/" }).Select(b => b.Name).ToListAsync()).ShouldBe(["b/2"]);
    }
}
