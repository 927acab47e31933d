using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A person who changes, field by field.</summary>
/// <param name="Person">As they are before.</param>
public sealed record PersonChange(StaffMember Person, ImmutableArray<FieldChange> Fields)
{
    /// <summary>Whether the person leaves, or is to leave on a day.</summary>
    public bool Leaves => Fields.Any(f => f is { Field: PersonField.Left, Before: null, After: not null });

    /// <summary>The change of a field; null for none.</summary>
    public FieldChange? Of(PersonField field) => Fields.FirstOrDefault(f => f.Field == field);
}
