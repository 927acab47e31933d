using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(StorageFixture))]

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>
/// The storage account of the test run: that of BINHHOA2_TEST_STORAGE, or an Azurite in memory that ends with the run. Tests use
/// different names of tables and containers.
/// </summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private Azurite? azurite;
    private TempFolder? folder;

    public string ConnectionString { get; private set; } = Environment.GetEnvironmentVariable("BINHHOA2_TEST_STORAGE") ?? "";

    public async ValueTask InitializeAsync()
    {
        if (ConnectionString.Length == 0)
        {
            folder = new();
            azurite = await Azurite.OpenAsync(folder.Path, inMemory: true, _ => { });
            ConnectionString = azurite.ConnectionString;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        folder?.Dispose();
    }
}
