using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Faults.Rules;

public sealed class AzuriteRules(StorageFixture storage) : StorageRules
{
    protected override TableServiceClient Tables => new(storage.ConnectionString);

    protected override BlobServiceClient Blobs => new(storage.ConnectionString);
}
