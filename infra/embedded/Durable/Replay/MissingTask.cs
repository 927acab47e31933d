using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>The failure of a call to something that is not registered; trying again does not help.</summary>
internal static class MissingTask
{
    private const string ActivityType = "ActivityTaskNotFound";
    private const string OrchestratorType = "OrchestratorTaskNotFound";

    public static TaskFailureDetails Activity(string name) => new(ActivityType, $"No activity is named '{name}'.", null, null, null);

    public static TaskFailureDetails Orchestrator(string name) => new(OrchestratorType, $"No orchestrator is named '{name}'.", null, null, null);

    public static bool Is(TaskFailureDetails failure) => failure.ErrorType is ActivityType or OrchestratorType;
}
