using System.Collections.Immutable;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Replies;

/// <summary>An activity on the page of a person who takes part in it.</summary>
/// <param name="Added">The evidence they added so far, newest first.</param>
public sealed record SupportItem(Support Support, ImmutableArray<Evidence> Added)
{
    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }
}
