using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Months;

/// <summary>Record tables and containers of a test's own.</summary>
internal static class FreshRecords
{
    public static async Task<SchoolStorage> CreateAsync(StorageFixture fixture)
    {
        var options = new StorageOptions { ConnectionString = fixture.ConnectionString, Prefix = $"T{Guid.NewGuid():N}" };
        var storage = new SchoolStorage(options);
        await storage.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return storage;
    }
}
