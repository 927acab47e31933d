using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>Informs a member of the Board of the difficulties and wishes for a later day since the letter before.</summary>
/// <param name="Year">The school year the letter is signed for.</param>
/// <param name="Items">At least one.</param>
/// <param name="BoardLink">The recipient's signed link to the Board's page.</param>
public sealed record BoardNewsModel(
    SchoolProfile School,
    StaffMember Recipient,
    SchoolYear Year,
    ImmutableArray<BoardNewsItem> Items,
    string BoardLink) : IStaffLetterModel
{
    LetterContent ILetterModel.Compose() => LetterContent.Of<BoardNewsLetter>(BoardNewsTexts.Subject(this), BoardNewsTexts.Text(this));
}
