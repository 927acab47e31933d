using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Embedded.Durable;

/// <summary>The pages of a query, read as they are asked for.</summary>
internal sealed class InstancePages(
    OrchestrationQuery query,
    Func<string?, int, CancellationToken, Task<Page<OrchestrationMetadata>>> read) : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadAsync(continuationToken ?? query.ContinuationToken, pageSizeHint ?? query.PageSize);

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> ReadAsync(
        string? token, int size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        do
        {
            var page = await read(token, size, cancellation);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
