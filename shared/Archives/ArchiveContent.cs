namespace BinhHoa2.Shared.Archives;

/// <summary>What an archive is going to have: entries that are made from rows, and blobs that are copied.</summary>
internal sealed class ArchiveContent
{
    public EntryNames Names { get; } = new();

    /// <summary>The entries that are made, in their order.</summary>
    public List<(string Path, byte[] Bytes)> Made { get; } = [];

    /// <summary>The blobs that are copied, in their order.</summary>
    public List<ArchivedFile> Files { get; } = [];
}
