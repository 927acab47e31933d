using Microsoft.DurableTask.Client;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Which existing instances forbid a start: by default those that have not ended.</summary>
internal static class StartRules
{
    public static IReadOnlyCollection<string> Standard { get; } =
    [
        nameof(OrchestrationRuntimeStatus.Pending),
        nameof(OrchestrationRuntimeStatus.Running),
        nameof(OrchestrationRuntimeStatus.Suspended),
    ];
}
