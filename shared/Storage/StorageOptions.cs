using Azure.Core;
using Azure.Data.Tables;
using BinhHoa2.Shared.Configuration;

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

    /// <summary>How long the clients wait for the account.</summary>
    public StorageTimeouts Timeouts { get; init; } = new();

    /// <summary>Changes the options of the storage clients, such as transport and retries, after <see cref="Timeouts"/>.</summary>
    /// <value>Null by default.</value>
    public Action<ClientOptions>? ConfigureClients { get; init; }

    /// <summary>One line for each fault, naming the setting.</summary>
    public IEnumerable<string> Faults() => (ConnectionString, AccountName) switch
    {
        (null or "", null or "") =>
            [$"{Setting} is missing: set a connection string, or {Setting}__accountName for a managed identity"],
        (null or "", { } name) when !name.All(char.IsAsciiLetterOrDigit) =>
            [$"{Setting}__accountName must be the account's name alone, letters and digits"],
        ({ Length: > 0 } connection, _) when SecretRules.Fault(connection) is { } fault => [$"{Setting} {fault}"],
        ({ Length: > 0 } connection, _) when !IsConnection(connection) => [$"{Setting} must be the connection string of a storage account"],
        _ => [],
    };

    private static bool IsConnection(string connection)
    {
        try
        {
            return new TableServiceClient(connection).AccountName is not null;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
