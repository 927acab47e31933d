using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BinhHoa2.Functions.Links;

/// <summary>
/// Whether what is written now would be kept, as far as the host can tell. A host that can run out of room registers a health
/// check; where none is registered, the storage itself refuses what it cannot keep.
/// </summary>
public sealed class HostReadiness(HealthCheckService checks)
{
    public async Task<bool> KeepsWritesAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        return await KeepsWritesAsync(request.HttpContext.RequestAborted);
    }

    public async Task<bool> KeepsWritesAsync(CancellationToken cancellation) =>
        (await checks.CheckHealthAsync(cancellation)).Status != HealthStatus.Unhealthy;
}
