namespace BinhHoa2.Embedded.Storage;

/// <summary>
/// Which addresses are which service of a storage account: <c>host:port</c> to <c>table</c>, <c>blob</c> or <c>queue</c>.
/// </summary>
internal static class StorageEndPoints
{
    public static IReadOnlyDictionary<string, string> Of(Uri tables, Uri blobs, string connectionString)
    {
        var services = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [tables.Host + ":" + tables.Port] = "table",
            [blobs.Host + ":" + blobs.Port] = "blob",
        };
        if (Queues(tables, connectionString) is { } queues)
        {
            services.TryAdd(queues.Host + ":" + queues.Port, "queue");
        }

        return services;
    }

    private static Uri? Queues(Uri tables, string connectionString)
    {
        const string Name = "QueueEndpoint=";
        var named = connectionString.Split(';', StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        if (named is not null)
        {
            return Uri.TryCreate(named[Name.Length..], UriKind.Absolute, out var address) ? address : null;
        }

        return tables.Host.Contains(".table.", StringComparison.OrdinalIgnoreCase)
            ? new UriBuilder(tables) { Host = tables.Host.Replace(".table.", ".queue.", StringComparison.OrdinalIgnoreCase) }.Uri
            : null;
    }
}
