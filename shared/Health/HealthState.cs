using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Health;

/// <summary>How well a part of the app works, the best first.</summary>
public enum HealthState
{
    /// <summary>It works.</summary>
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>It works in part, or what it did last needs a look.</summary>
    [JsonStringEnumMemberName("degraded")]
    Degraded,

    /// <summary>It does not work.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
