using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Retention;

/// <summary>The letter that says, a month before, that a part of a school year is removed.</summary>
/// <param name="Day">The first day of the removal, in the school's zone.</param>
/// <param name="Link">Leads to the page where another day is set; it asks to sign in.</param>
public sealed record RetentionNoticeModel(SchoolProfile School, StaffMember Recipient, YearPart Part, DateOnly Day, string Link)
    : IStaffLetterModel
{
    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<RetentionNoticeLetter>(RetentionNoticeTexts.Subject(this), RetentionNoticeTexts.Text(this));
}
