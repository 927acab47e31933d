using System.Collections.Immutable;

namespace BinhHoa2.Shared.Health;

/// <summary>The orchestrations that have not ended well.</summary>
/// <param name="Pending">The number of those that have not begun.</param>
/// <param name="OldestPending">How long the oldest of them has waited; null when there is none.</param>
/// <param name="Running">The number of those under way.</param>
/// <param name="OldestRunning">How long ago the oldest of them began: weeks for a month of the plan.</param>
/// <param name="Failed">The ids of those that have failed in the last seven days.</param>
public sealed record DurableFacts(
    int Pending, TimeSpan? OldestPending, int Running, TimeSpan? OldestRunning, ImmutableArray<string> Failed);
