namespace BinhHoa2.Shared.Records;

/// <summary>What recording a reply came to.</summary>
/// <param name="IsNew">False when the very same post had been recorded before.</param>
/// <param name="OpenRequest">The request that waits for the Board now, or null.</param>
public sealed record RecordedReply(bool IsNew, string? OpenRequest);
