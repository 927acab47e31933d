using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>A run of an activity.</summary>
internal sealed class ActivityContext(string name, string instanceId, CancellationToken stop) : TaskActivityContext
{
    public override TaskName Name => name;

    public override string InstanceId => instanceId;

    /// <summary>Cancelled when the runtime is to stop.</summary>
    public CancellationToken Stop => stop;
}
