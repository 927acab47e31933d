using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract.Hosts;

/// <summary>A running host that holds only the test's own instances.</summary>
public abstract class ContractHost : IAsyncDisposable
{
    public abstract DurableTaskClient Client { get; }

    /// <summary>Lets time pass until this has come about. Otherwise, where time can stand still, it does.</summary>
    /// <exception cref="TimeoutException">It does not come about.</exception>
    public abstract Task PassAsync(Task until);

    public abstract ValueTask DisposeAsync();
}
