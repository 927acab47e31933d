namespace Microsoft.DurableTask;

/// <summary>What an activity knows about the call it serves.</summary>
public abstract class TaskActivityContext
{
    public abstract TaskName Name { get; }

    /// <summary>The orchestration instance that called.</summary>
    public abstract string InstanceId { get; }
}
