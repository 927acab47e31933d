using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Functions.Sweep;

/// <summary>What a sweep did.</summary>
/// <param name="Started">The ids of the instances it started.</param>
/// <param name="Refusal">Why the configured files were not taken over; null when they are in force.</param>
/// <param name="Failures">The parts that could not be swept; all the others were.</param>
public sealed record SweepResult(ImmutableArray<string> Started, SetupRefusal? Refusal, ImmutableArray<SweepFailure> Failures);
