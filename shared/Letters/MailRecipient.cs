using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>The display name and the address of a recipient.</summary>
public sealed record MailRecipient(string Name, string Address)
{
    public static MailRecipient Of(StaffMember person) => new(person.Name, person.Email);
}
