namespace BinhHoa2.Shared.Replies;

/// <summary>What recording a reply came to.</summary>
/// <param name="IsNew">False when the very same post had been recorded before.</param>
/// <param name="Request">The request the Board is concerned with now, waiting or just decided by the Chair; null for none.</param>
public sealed record RecordedReply(bool IsNew, string? Request);
