using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>What was read from a list of people, before anything is known about who they are.</summary>
/// <param name="Rows">The rows that are people.</param>
/// <param name="Notes">What was read in another way than it stands there, or not at all, with its place.</param>
public sealed record RosterReading(ImmutableArray<ReadPerson> Rows, ImmutableArray<string> Notes);
