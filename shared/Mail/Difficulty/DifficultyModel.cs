using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Mail.Difficulty;

/// <summary>Tells a member of the Board that somebody reported a difficulty.</summary>
/// <param name="Reported">When it was reported, in the school's zone.</param>
/// <param name="Reason">The person's own words; anything a form can hold.</param>
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
    string BoardLink);
