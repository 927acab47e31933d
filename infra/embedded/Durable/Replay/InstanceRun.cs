namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>Which run of which orchestration a session is.</summary>
internal sealed record InstanceRun(string InstanceId, string Execution, string Name);
