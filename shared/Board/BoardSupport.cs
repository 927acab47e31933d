using System.Collections.Immutable;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Board;

/// <summary>A person who takes part in an activity, on its page.</summary>
/// <param name="Name">The name of the person; the id if the name was erased.</param>
/// <param name="Added">The evidence they added, newest first.</param>
public sealed record BoardSupport(string Name, ImmutableArray<Evidence> Added)
{
    /// <summary>The subject group of the person; null for who is in none.</summary>
    public string? Group { get; init; }
}
