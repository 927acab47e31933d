using System.Collections.Immutable;
using BinhHoa2.Shared.Archives.Zip;

namespace BinhHoa2.Shared.Archives;

/// <summary>How far an archive has come. It is kept in a blob beside the archive, and each step replaces it.</summary>
/// <param name="Steps">How many steps have ended.</param>
/// <param name="Files">The files that are still to be copied, in their order.</param>
/// <param name="Total">How many files there are in all.</param>
internal sealed record ArchiveProgress(int Steps, ZipProgress Zip, ImmutableArray<ArchivedFile> Files, int Total);
