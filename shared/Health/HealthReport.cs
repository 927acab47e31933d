using System.Collections.Immutable;

namespace BinhHoa2.Shared.Health;

/// <summary>The health of the app.</summary>
/// <param name="At">School time, with the school's offset.</param>
public sealed record HealthReport(DateTimeOffset At, ImmutableArray<HealthPart> Parts)
{
    /// <summary>The state of the part that is worst.</summary>
    public HealthState State => Parts.Max(part => part.State);
}
