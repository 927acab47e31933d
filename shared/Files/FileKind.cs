using System.Collections.Immutable;

namespace BinhHoa2.Shared.Files;

/// <summary>A kind of file a reply may carry.</summary>
/// <param name="Name">What a teacher calls it.</param>
/// <param name="Extensions">Lower case, without the dot.</param>
/// <param name="Matches">Whether a file's first bytes are of this kind.</param>
/// <param name="Clean">
/// Writes what is kept of a file to another: images without metadata, documents as they are once they are checked.
/// Both are seekable and at their beginning. Throws <see cref="FileRefusedException"/>.
/// </param>
public sealed record FileKind(
    string Name,
    string ContentType,
    ImmutableArray<string> Extensions,
    Func<byte[], bool> Matches,
    Action<Stream, Stream, FileLimits> Clean);
