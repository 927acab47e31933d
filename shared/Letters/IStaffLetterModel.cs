using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Letters;

/// <summary>The data of a letter to a member of the staff.</summary>
public interface IStaffLetterModel : ILetterModel
{
    StaffMember Recipient { get; }
}
