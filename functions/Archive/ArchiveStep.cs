using BinhHoa2.Shared.Archives;

namespace BinhHoa2.Functions.Archive;

/// <summary>A step of an archive.</summary>
/// <param name="Number">Counted from 0.</param>
public sealed record ArchiveStep(ArchiveId Archive, int Number);
