using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A roster that is being made at the desk. It changes nothing until it is adopted.</summary>
/// <param name="Id">Names the draft: 1 to 40 of a-z and 0-9.</param>
/// <param name="By">Who began it.</param>
/// <param name="At">When it was begun, school time, UTC.</param>
/// <param name="Source">The name of the file it was read from; empty for one made from the roster in force.</param>
public sealed record RosterDraft(string Id, StaffId By, DateTimeOffset At, string Source)
{
    public ImmutableArray<DraftPerson> People { get; init; } = [];

    public ImmutableArray<Substitution> Substitutes { get; init; } = [];

    /// <summary>What was read in another way than it stands in the file, or not at all.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public DraftPerson? Find(string key) => People.FirstOrDefault(p => p.Key == key);

    /// <summary>The draft with a person as changed, or a further one at the end.</summary>
    public RosterDraft With(DraftPerson person) => this with
    {
        People = Find(person.Key) is { } before ? People.Replace(before, person) : People.Add(person),
    };
}
