using System.Collections.Immutable;

namespace BinhHoa2.Shared.Board;

/// <summary>The people with work, month by month.</summary>
/// <param name="Months">The months that have begun, as column heads.</param>
public sealed record BoardPeople(ImmutableArray<string> Months, ImmutableArray<PersonYear> People);
