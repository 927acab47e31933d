namespace BinhHoa2.Shared.Telemetry;

/// <summary>The names of instruments. <c>docs/telemetry.md</c> has their units, attributes and meaning.</summary>
public static class InstrumentNames
{
    /// <summary>The name of the semantic conventions for HTTP.</summary>
    public const string RequestDuration = "http.server.request.duration";
    public const string Waves = "binhhoa2.waves";
    public const string Letters = "binhhoa2.letters";
    public const string Replies = "binhhoa2.replies";
    public const string RefusedLinks = "binhhoa2.links.refused";
    public const string Sweeps = "binhhoa2.sweeps";
    public const string OldestRequest = "binhhoa2.requests.oldest";
    public const string Orchestrations = "binhhoa2.orchestrations";
    public const string OldestOrchestration = "binhhoa2.orchestrations.oldest";
    public const string StorageRequests = "binhhoa2.storage.requests";
}
