namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>Identifies a run of an instance.</summary>
internal sealed record InstanceRun(string InstanceId, string Execution, string Name);
