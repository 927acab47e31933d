namespace BinhHoa2.Shared.Files;

/// <summary>How files that begin in one way are checked.</summary>
/// <param name="Matches">Whether a file's first bytes are of this kind.</param>
/// <param name="Clean">
/// Writes what is kept of a file to another (images without metadata, documents as they are once they are checked) and
/// says of which kind it is. Both are seekable and at their beginning. Throws <see cref="FileRefusedException"/>.
/// </param>
internal sealed record FileCheck(Func<byte[], bool> Matches, Func<Stream, Stream, FileLimits, FileKind> Clean)
{
    /// <summary>The check of a kind that the first bytes already identify.</summary>
    public static FileCheck Of(FileKind kind, Func<byte[], bool> matches, Action<Stream, Stream, FileLimits> clean) =>
        new(matches, (source, target, limits) =>
        {
            clean(source, target, limits);
            return kind;
        });
}
