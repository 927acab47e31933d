using Microsoft.DurableTask;
using P = Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>Failures as history keeps them, and as a client is shown them.</summary>
internal static class Failures
{
    public static P.TaskFailureDetails Of(Exception exception) => new()
    {
        ErrorType = exception.GetType().FullName,
        ErrorMessage = exception.Message,
        StackTrace = exception.StackTrace,
        InnerFailure = exception.InnerException is { } inner ? Of(inner) : null,
    };

    /// <summary>The failure of a call to something that is not registered; trying again does not help.</summary>
    public static P.TaskFailureDetails MissingActivity(string name) => new()
    {
        ErrorType = "ActivityTaskNotFound",
        ErrorMessage = $"No activity task named '{name}' was found.",
        IsNonRetriable = true,
    };

    public static P.TaskFailureDetails MissingOrchestrator(string name) => new()
    {
        ErrorType = "OrchestratorTaskNotFound",
        ErrorMessage = $"No orchestrator task named '{name}' was found.",
        IsNonRetriable = true,
    };

    public static P.TaskFailureDetails Terminated(string id) => new()
    {
        ErrorType = "OrchestrationTerminated",
        ErrorMessage = $"Sub-orchestration '{id}' was terminated.",
    };

    public static TaskFailureDetails? Show(P.TaskFailureDetails? failure) => failure is null
        ? null
        : new TaskFailureDetails(failure.ErrorType, failure.ErrorMessage, failure.StackTrace, Show(failure.InnerFailure), null);
}
