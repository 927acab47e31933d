using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>A name and an address.</summary>
public sealed record MailParty(string Name, string Address)
{
    public static MailParty Of(StaffMember person) => new(person.Name, person.Email);
}
