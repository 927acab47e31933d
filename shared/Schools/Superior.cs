namespace BinhHoa2.Shared.Schools;

/// <summary>The next person up, to whom a matter goes that was not settled in time.</summary>
/// <param name="ForInformationOnly">The person is informed and owes no answer: no role is above the Chair.</param>
public sealed record Superior(StaffMember Person, bool ForInformationOnly)
{
    /// <summary>Whether others' matters can go up to the person.</summary>
    public static bool MayBe(StaffMember person) => person.Role is Role.SubjectLead or Role.ViceChair or Role.Chair;

    /// <summary>
    /// Teacher → the lead of their group → ViceChair → Chair; Secretary and Member → ViceChair; the Chair's own → ViceChair,
    /// for information only. A person who has left is passed over for the one above; of several, the first on the roster is taken.
    /// </summary>
    /// <returns>Null when no person above is here on <paramref name="day"/> (in the school's zone).</returns>
    public static Superior? Of(StaffMember person, Roster roster, DateOnly day)
    {
        var here = roster.People.Where(p => p.Id != person.Id && p.IsHereOn(day)).ToList();
        if (person.Role == Role.Chair)
        {
            return First(Role.ViceChair) is { } informed ? new(informed, ForInformationOnly: true) : null;
        }

        var next = person.Role switch
        {
            Role.Teacher => here.Find(p => p.Role == Role.SubjectLead && p.Group == person.Group)
                ?? First(Role.ViceChair) ?? First(Role.Chair),
            Role.ViceChair => First(Role.Chair),
            _ => First(Role.ViceChair) ?? First(Role.Chair),
        };
        return next is null ? null : new(next, ForInformationOnly: false);

        StaffMember? First(Role role) => here.Find(p => p.Role == role);
    }
}
