using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>For a host inside another program, which handles the signals itself.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
