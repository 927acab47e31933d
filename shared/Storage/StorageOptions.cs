using Azure.Core;

namespace BinhHoa2.Shared.Storage;

/// <summary>Where the records are: the Functions host's own storage setting, so that one account serves both.</summary>
public sealed record StorageOptions
{
    /// <summary>The name of the setting, by itself (a connection string) or as a prefix (<c>__accountName</c>, <c>__clientId</c>).</summary>
    public const string Setting = "AzureWebJobsStorage";

    /// <value>A connection string; empty when the account is reached by identity.</value>
    public string? ConnectionString { get; init; }

    /// <value>The account's name, reached by managed identity; used when there is no connection string.</value>
    public string? AccountName { get; init; }

    /// <value>The client id of a user-assigned identity; empty for the system-assigned one.</value>
    public string? ClientId { get; init; }

    /// <value>The prefix of the table and containers; <c>Records</c>.</value>
    public string Prefix { get; init; } = "Records";

    /// <summary>How long the clients wait for the account.</summary>
    public StorageTimeouts Timeouts { get; init; } = new();

    /// <summary>The last word on how the clients reach the account: their transport, their retries.</summary>
    /// <value>Nothing beside <see cref="Timeouts"/>.</value>
    public Action<ClientOptions>? Clients { get; init; }
}
