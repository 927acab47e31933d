using System.Collections.Immutable;

namespace BinhHoa2.Shared.People;

/// <summary>Everybody on the staff, in the order of the roster file.</summary>
public sealed record Roster(ImmutableArray<StaffMember> People)
{
    public IEnumerable<StaffMember> Board => People.Where(p => p.IsOnBoard);

    public IEnumerable<StaffMember> InRole(Role role) => People.Where(p => p.Role == role);

    public StaffMember? Find(StaffId id) => People.FirstOrDefault(p => p.Id == id);
}
