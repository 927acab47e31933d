namespace BinhHoa2.Tests.Durable;

/// <summary>The storage the tests of the durable runtime work on; each test takes a hub of its own in it.</summary>
public sealed class StorageFixture
{
    public string ConnectionString { get; } = Environment.GetEnvironmentVariable("BINHHOA2_TEST_STORAGE")
        ?? throw new InvalidOperationException("BINHHOA2_TEST_STORAGE must hold the connection string of an Azurite.");
}
