using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>
/// Puts texts and bytes into a row if they are short and into a blob if they are not. A blob is written before the row
/// that names it and never changed; those of a write that failed go with their instance.
/// </summary>
internal sealed class PayloadStore(BlobContainerClient container, StorageCalls calls)
{
    /// <summary>A binary property holds at most 64 KiB.</summary>
    public const int MaxPropertyBytes = 64 * 1024;

    private const byte Inline = 0;
    private const byte InBlob = 1;

    public async Task WriteAsync(TableEntity row, string property, string? text, string blobName)
    {
        byte[] bytes = text is null ? [] : [Inline, .. Encoding.UTF8.GetBytes(text)];
        if (bytes.Length > MaxPropertyBytes)
        {
            await WriteBlobAsync(blobName, new BinaryData(bytes.AsMemory(1)));
            bytes = [InBlob, .. Encoding.UTF8.GetBytes(blobName)];
        }

        row[property] = bytes;
    }

    public async Task<string?> ReadAsync(TableEntity row, string property) => row.GetBinary(property) switch
    {
        null or [] => null,
        [Inline, .. var text] => Encoding.UTF8.GetString(text),
        [_, .. var name] => Encoding.UTF8.GetString(await ReadBlobAsync(Encoding.UTF8.GetString(name))),
    };

    public Task WriteBlobAsync(string name, BinaryData bytes) =>
        calls.RunAsync(c => container.GetBlobClient(name).UploadAsync(bytes, overwrite: true, c));

    public async Task<byte[]> ReadBlobAsync(string name)
    {
        var answer = await calls.RunAsync(c => container.GetBlobClient(name).DownloadContentAsync(c));
        return answer.Value.Content.ToArray();
    }

    public async Task DeleteAllAsync(string prefix)
    {
        foreach (var blob in await calls.ListAsync(c => container.GetBlobsAsync(new() { Prefix = prefix }, c)))
        {
            await calls.RunAsync(c => container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: c));
        }
    }
}
