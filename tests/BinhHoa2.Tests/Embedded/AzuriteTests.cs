using Azure.Data.Tables;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Embedded;

public sealed class AzuriteTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_AfterItsProcessWasKilled_AttachesToTheSameAzurite()
    {
        using var folder = new TempFolder();
        var left = await Azurite.OpenAsync(folder.Path, inMemory: false, _ => { }, Cancelled);
        await WriteAsync(left, "kept");

        // The first is not disposed: its process was killed.
        var found = await Azurite.OpenAsync(folder.Path, inMemory: false, _ => { }, Cancelled);
        found.Pid.ShouldBe(left.Pid);
        found.ConnectionString.ShouldBe(left.ConnectionString);
        (await ReadAsync(found)).ShouldBe(["kept"]);
        await found.DisposeAsync();
    }

    [Fact]
    public async Task Open_AfterAStop_FindsWhatWasWritten()
    {
        using var folder = new TempFolder();
        var first = await Azurite.OpenAsync(folder.Path, inMemory: false, _ => { }, Cancelled);
        await WriteAsync(first, "saved");
        await first.DisposeAsync();

        await using var second = await Azurite.OpenAsync(folder.Path, inMemory: false, _ => { }, Cancelled);
        second.Pid.ShouldNotBe(first.Pid);
        (await ReadAsync(second)).ShouldBe(["saved"]);
    }

    private static async Task WriteAsync(Azurite azurite, string key)
    {
        var table = new TableClient(azurite.ConnectionString, "Rows");
        await table.CreateIfNotExistsAsync(Cancelled);
        await table.AddEntityAsync(new TableEntity("p", key), Cancelled);
    }

    private static async Task<List<string>> ReadAsync(Azurite azurite) =>
        await new TableClient(azurite.ConnectionString, "Rows")
            .QueryAsync<TableEntity>(cancellationToken: Cancelled)
            .Select(row => row.RowKey)
            .ToListAsync(Cancelled);
}
