using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.DurableContract.Hosts;

/// <summary>
/// An engine the contract is kept on. Where one can do less, a property says so, and the test that asks for it says why.
/// </summary>
public abstract class Engine
{
    /// <summary>How many activities many are.</summary>
    public abstract int Many { get; }

    /// <summary>How many activities are the most.</summary>
    public abstract int MaxFanOut { get; }

    /// <summary>The length of the largest text that goes in and comes out.</summary>
    public abstract int MaxTextLength { get; }

    /// <summary>How long a day lasts.</summary>
    public abstract TimeSpan Day { get; }

    /// <summary>How much later than due a timer may fire.</summary>
    public abstract TimeSpan Late { get; }

    /// <summary>Whether an id that runs is refused though no dedupe statuses were given.</summary>
    public abstract bool RefusesRunningIds { get; }

    /// <summary>Whether purging an instance that runs is refused with an exception.</summary>
    public abstract bool RefusesPurgingRunning { get; }

    /// <summary>Whether raising an event to an instance that does not exist is refused with an exception.</summary>
    public abstract bool RefusesEventsToUnknown { get; }

    /// <summary>A host with these tasks, whose orchestrations have the version 1.0 if they are given none.</summary>
    public abstract Task<ContractHost> StartAsync(Action<DurableTaskRegistry> tasks, ILoggerFactory loggers);
}
