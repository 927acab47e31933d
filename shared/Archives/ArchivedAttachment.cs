using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Archives;

/// <summary>A file of a reply, and what an archive has of it.</summary>
/// <param name="Path">The name of its entry; null when it is left out.</param>
/// <param name="Preview">The name of the entry with its small picture; null for none.</param>
/// <param name="LeftOut">Why it is left out, in Vietnamese; null when it is not.</param>
public sealed record ArchivedAttachment(EvidenceFile File, string? Path, string? Preview, string? LeftOut);
