using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>Brings a person the link and the code to sign in at the desk, once.</summary>
/// <param name="Link">Opens in the browser that asked, and there alone.</param>
/// <param name="Code">For who reads the letter on another device.</param>
/// <param name="Asked">When it was asked for: school time, UTC.</param>
public sealed record SignInModel(
    SchoolProfile School, StaffMember Recipient, SchoolYear Year, string Link, string Code, DateTimeOffset Asked) : IStaffLetterModel
{
    LetterContent ILetterModel.Compose() => LetterContent.Of<SignInLetter>(SignInTexts.Subject(this), SignInTexts.Text(this));
}
