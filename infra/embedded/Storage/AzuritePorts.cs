using System.Data.Common;

namespace BinhHoa2.Embedded.Storage;

/// <summary>The ports of an Azurite on 127.0.0.1; 0 stands for any free one.</summary>
internal sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    public static readonly AzuritePorts Free = new(0, 0, 0);

    public static AzuritePorts Of(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return new(Port("BlobEndpoint"), Port("QueueEndpoint"), Port("TableEndpoint"));

        int Port(string service) => new Uri((string)parts[service]).Port;
    }
}
