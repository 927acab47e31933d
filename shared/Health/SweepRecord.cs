using System.Collections.Immutable;

namespace BinhHoa2.Shared.Health;

/// <summary>The sweep that ended last.</summary>
/// <param name="At">When it ended; school time, UTC.</param>
/// <param name="Started">The ids of the instances it started.</param>
/// <param name="Failed">The parts it could not see to.</param>
public sealed record SweepRecord(DateTimeOffset At, ImmutableArray<string> Started, ImmutableArray<string> Failed);
