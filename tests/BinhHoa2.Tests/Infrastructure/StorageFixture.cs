using System.Globalization;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(StorageFixture))]

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>
/// The storage accounts of the test run, all in one Azurite in memory that ends with the run. Most tests share one account, that of
/// BINHHOA2_TEST_STORAGE when it is set, and use different names of tables and containers; a whole school gets an account of its own.
/// </summary>
public sealed class StorageFixture : IAsyncLifetime
{
    /// <summary>Where Azurite reads the accounts it is to have, as name and key.</summary>
    private const string AccountsVariable = "AZURITE_ACCOUNTS";

    // More than a run starts schools, many times over.
    private const int Schools = 2000;

    private const string SchoolKey = "c2Nob29s";

    private static string schools = "";
    private static int lastSchool;

    private Azurite? azurite;
    private TempFolder? folder;

    public string ConnectionString { get; private set; } = Environment.GetEnvironmentVariable("BINHHOA2_TEST_STORAGE") ?? "";

    /// <summary>An account that no other test has.</summary>
    public static string NewAccount()
    {
        var number = Interlocked.Increment(ref lastSchool);
        number.ShouldBeLessThanOrEqualTo(Schools, "the accounts given to Azurite are used up");
        return schools.Replace(Azurite.Account, SchoolName(number), StringComparison.Ordinal)
            .Replace(Azurite.AccountKey, SchoolKey, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        folder = new();
        var accounts = Enumerable.Range(1, Schools).Select(number => $"{SchoolName(number)}:{SchoolKey}");
        Environment.SetEnvironmentVariable(
            AccountsVariable, string.Join(';', accounts.Prepend($"{Azurite.Account}:{Azurite.AccountKey}")));
        azurite = await Azurite.OpenAsync(folder.Path, inMemory: true, _ => { });
        Environment.SetEnvironmentVariable(AccountsVariable, null);
        schools = azurite.ConnectionString;
        if (ConnectionString.Length == 0)
        {
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

    private static string SchoolName(int number) => string.Create(CultureInfo.InvariantCulture, $"school{number:D4}");
}
