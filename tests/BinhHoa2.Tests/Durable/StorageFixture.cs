namespace BinhHoa2.Tests.Durable;

/// <summary>The storage account of the durable runtime tests; each test uses its own hub.</summary>
public sealed class StorageFixture(Infrastructure.StorageFixture shared)
{
    public string ConnectionString => shared.ConnectionString;
}
