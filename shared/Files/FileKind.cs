using System.Collections.Immutable;

namespace BinhHoa2.Shared.Files;

/// <summary>A kind of file a reply may carry.</summary>
/// <param name="Name">What a teacher calls it.</param>
/// <param name="Extensions">Lower case, without the dot; the first is the one files are given out with.</param>
public sealed record FileKind(string Name, string ContentType, ImmutableArray<string> Extensions);
