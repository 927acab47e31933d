using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>Informs a member of the Board of a difficulty, of a wish for a later day, or of a day the Chair moved.</summary>
/// <param name="Reported">When it was reported, in the school's zone.</param>
/// <param name="Reason">The person's own words; anything a form can hold, or nothing with a wish for a later day.</param>
/// <param name="BoardLink">The recipient's signed link to the Board's page.</param>
public sealed record DifficultyModel(
    SchoolProfile School,
    StaffMember Recipient,
    StaffMember Reporter,
    SchoolMonth Month,
    string ActivityText,
    DateOnly Due,
    DateTimeOffset Reported,
    string Reason,
    string BoardLink) : ILetterModel
{
    /// <summary>The request as it stands; null for a difficulty alone.</summary>
    public Request? Request { get; init; }

    /// <summary>Whether the letter is about the later day rather than of a difficulty.</summary>
    public bool IsWish { get; init; }

    /// <summary>The day the work was due when the month opened; named with the Chair's own decision.</summary>
    public DateOnly? OriginalDue { get; init; }

    /// <summary>The person asked to answer; null for none.</summary>
    public StaffMember? Asked { get; init; }

    /// <summary>The later day asked for, or decided on by the Chair.</summary>
    public DateOnly? Until => Request?.AskedUntil;

    LetterContent ILetterModel.Compose() => LetterContent.Of<DifficultyLetter>(DifficultyTexts.Subject(this), DifficultyTexts.Text(this));
}
