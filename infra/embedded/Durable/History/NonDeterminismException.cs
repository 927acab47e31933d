namespace BinhHoa2.Embedded.Durable.History;

/// <summary>An orchestrator does not decide the same from the same history. Carries no inputs and outputs.</summary>
public sealed class NonDeterminismException : Exception
{
    public NonDeterminismException(string instanceId, string message)
        : base($"Instance '{instanceId}': {message}")
    {
        InstanceId = instanceId;
    }

    public NonDeterminismException(string instanceId, int turn, int step, string? recorded, string? wanted)
        : this(
            instanceId,
            $"turn {turn}, step {step}: history recorded {recorded ?? "nothing more"}, the code now wants {wanted ?? "nothing more"}. "
            + "An orchestrator must take time, ids and answers from its context alone; a changed one needs a new version.")
    {
    }

    public string InstanceId { get; }

    internal static NonDeterminismException ForeignAwait(string instanceId) =>
        new(instanceId, "the orchestrator awaited a task that is not its context's; only those can be replayed.");
}
