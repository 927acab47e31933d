using System.Collections.Immutable;

namespace BinhHoa2.Shared.Archives.Zip;

/// <summary>A zip file as far as it was written, so that another process can continue it.</summary>
/// <param name="Length">The bytes so far.</param>
/// <param name="Blocks">The ids of the blocks with these bytes, in order.</param>
/// <param name="Entries">The entries in these bytes.</param>
public sealed record ZipProgress(long Length, ImmutableArray<string> Blocks, ImmutableArray<ZipEntry> Entries)
{
    public static ZipProgress Nothing { get; } = new(0, [], []);
}
