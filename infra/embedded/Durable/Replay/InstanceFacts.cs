using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>What an orchestrator may know of the instance it runs for.</summary>
internal sealed record InstanceFacts(string InstanceId, string Name, string Version, ParentOrchestrationInstance? Parent);
