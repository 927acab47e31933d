namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>Which call of which run of which instance started a sub-orchestration.</summary>
internal sealed record ParentLink(string Name, string InstanceId, string Execution, int TaskId);
