namespace BinhHoa2.Tests.Durable;

/// <summary>The storage the tests of the durable runtime work on; each test takes a hub of its own in it.</summary>
public sealed class StorageFixture(Infrastructure.StorageFixture shared)
{
    public string ConnectionString => shared.ConnectionString;
}
