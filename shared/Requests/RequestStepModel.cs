using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>Asks the recipient to answer a request.</summary>
/// <param name="Reporter">Whose request it is.</param>
/// <param name="Request">As it stands now; the last of its steps up to the recipient's is the recipient's.</param>
/// <param name="Step">The recipient's step.</param>
/// <param name="Reported">When the reply that states the matter was recorded.</param>
/// <param name="Reason">The person's own words; anything a form can hold, or nothing with an extension.</param>
/// <param name="Before">The people asked before who have not answered, in order.</param>
/// <param name="Next">To whom the duty goes after the recipient; null for the last.</param>
/// <param name="Link">The recipient's signed link to the request.</param>
public sealed record RequestStepModel(
    SchoolProfile School,
    StaffMember Recipient,
    StaffMember Reporter,
    SchoolMonth Month,
    string ActivityText,
    DateOnly Due,
    Request Request,
    RequestStep Step,
    DateTimeOffset Reported,
    string Reason,
    ImmutableArray<StaffMember> Before,
    StaffMember? Next,
    string Link) : IStaffLetterModel
{
    /// <summary>Whether the month is closed, so that its summary no longer names what waits.</summary>
    public bool IsMonthClosed { get; init; }

    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<RequestStepLetter>(RequestStepTexts.Subject(this), RequestStepTexts.Text(this));
}
