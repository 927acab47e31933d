using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Erasures;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Erasure;

/// <summary>Starts erasures that were confirmed.</summary>
public sealed class ErasureService
{
    /// <summary>Starts one unless it is under way, is done or was not confirmed.</summary>
    /// <returns>The id of the instance if it was started here.</returns>
    public async Task<IEnumerable<string>> EnsureAsync(
        DurableTaskClient client, ErasureRequest erasure, CancellationToken cancellation) =>
        erasure is { Begun: not null, Done: null }
            ? await client.EnsureAsync(nameof(ErasureOrchestration), InstanceOf(erasure.Key), erasure.Key, cancellation)
            : [];

    private static string InstanceOf(ErasureKey key) => $"erasure-{key.School}-{key}".Replace('!', '-');
}
