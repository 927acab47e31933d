using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BinhHoa2.Embedded.Storage;

/// <summary>Reports to the app that nothing may be confirmed while the disk is full.</summary>
internal sealed class DiskHealthCheck(DiskSpace disk) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(disk.IsFull
            ? HealthCheckResult.Unhealthy($"{disk.Free} bytes are free on the data folder's disk, less than {disk.Minimum}.")
            : HealthCheckResult.Healthy());
}
