using Azure.Core;

namespace BinhHoa2.Shared.Storage;

/// <summary>The storage account of the records. It is that of the Functions host, so that one account serves both.</summary>
public sealed record StorageOptions
{
    /// <summary>The name of the setting: of a connection string, or a prefix of <c>__accountName</c> and <c>__clientId</c>.</summary>
    public const string Setting = "AzureWebJobsStorage";

    /// <value>A connection string; empty if an identity is used.</value>
    public string? ConnectionString { get; init; }

    /// <value>The name of the account, accessed with a managed identity; used if there is no connection string.</value>
    public string? AccountName { get; init; }

    /// <value>The client id of a user-assigned identity; empty for the system-assigned one.</value>
    public string? ClientId { get; init; }

    /// <value>The prefix of the table and containers; <c>Records</c>.</value>
    public string Prefix { get; init; } = "Records";

    /// <summary>Changes the options of the storage clients, such as transport and retries.</summary>
    /// <value>Null by default.</value>
    public Action<ClientOptions>? ConfigureClients { get; init; }
}
