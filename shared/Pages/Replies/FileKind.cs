using System.Collections.Immutable;

namespace BinhHoa2.Shared.Pages.Replies;

/// <summary>A kind of file a reply may carry.</summary>
/// <param name="Name">What a teacher calls it.</param>
/// <param name="Extensions">Lower case, without the dot.</param>
/// <param name="Matches">Whether a file's first bytes are of this kind.</param>
internal sealed record FileKind(string Name, string ContentType, ImmutableArray<string> Extensions, Func<byte[], bool> Matches);
