using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Basis;

/// <summary>What the durable runtime logs: ids and counts, never inputs and outputs.</summary>
internal static partial class Log
{
    [LoggerMessage(5401, LogLevel.Debug, "Instance {Instance}: turn {Turn} committed, {Received} received, {Decided} decided")]
    public static partial void Turn(ILogger logger, string instance, int turn, int received, int decided);

    [LoggerMessage(5402, LogLevel.Information, "Instance {Instance} ({Name}) has ended: {Status}")]
    public static partial void Ended(ILogger logger, string instance, string name, OrchestrationRuntimeStatus status);

    [LoggerMessage(
        5403,
        LogLevel.Critical,
        "Instance {Instance} cannot go on: its code and its history do not agree, or what it decided cannot be written down")]
    public static partial void NonDeterminism(ILogger logger, string instance, Exception exception);

    [LoggerMessage(
        5404,
        LogLevel.Critical,
        "Instance {Instance} could not be dealt with; it is left alone until something happens to it or the runtime starts again")]
    public static partial void InstanceBroken(ILogger logger, string instance, Exception exception);

    [LoggerMessage(5405, LogLevel.Critical, "The durable runtime has stopped: {Reason}")]
    public static partial void Halted(ILogger logger, string reason, Exception exception);

    [LoggerMessage(5406, LogLevel.Warning, "The store does not answer; next attempt in {Delay}")]
    public static partial void StorageUnavailable(ILogger logger, TimeSpan delay, Exception exception);

    [LoggerMessage(
        5407,
        LogLevel.Information,
        "The durable runtime owns the store {Hub} (epoch {Epoch}); {Due} instances wait for work or the clock")]
    public static partial void Started(ILogger logger, string hub, long epoch, int due);

    [LoggerMessage(5408, LogLevel.Warning, "The last owner of the store {Hub} may be alive; its instances were sealed")]
    public static partial void Sealed(ILogger logger, string hub);

    [LoggerMessage(5409, LogLevel.Warning, "The store was not released in order; the next owner may have to wait for the lease to end")]
    public static partial void NotReleased(ILogger logger, Exception exception);

    [LoggerMessage(
        5410, LogLevel.Error, "A message of instance {Sender} could not be brought to instance {Receiver}; the next start tries again")]
    public static partial void NotDelivered(ILogger logger, string sender, string receiver, Exception exception);

    [LoggerMessage(
        5411,
        LogLevel.Warning,
        "Instance {Instance} ({Name}) has version {Version}, and this app is {Current}; it waits until its version is installed again")]
    public static partial void Held(ILogger logger, string instance, string name, string version, string current);
}
