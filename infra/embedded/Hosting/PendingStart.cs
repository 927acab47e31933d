using Microsoft.Azure.Functions.Worker.Builder;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>A host another program in this process waits for while the app's own Program builds it; flows with that Program's calls only.</summary>
internal sealed class PendingStart(PreparedHost prepared)
{
    private static readonly AsyncLocal<PendingStart?> Flowing = new();

    private readonly TaskCompletionSource<EmbeddedHost> started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static PendingStart? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    public Task<EmbeddedHost> Started => started.Task;

    public FunctionsApplicationBuilder TakeBuilder() => new(prepared);

    public void Succeed(EmbeddedHost host) => started.TrySetResult(host);

    public void Fail(Exception why) => started.TrySetException(why);
}
