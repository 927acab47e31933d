using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>Brings the answer to a request back: to its reporter, and to those who were asked before.</summary>
/// <param name="Reporter">Whose request it was.</param>
/// <param name="Author">The author of the answer.</param>
/// <param name="Due">The day the work is due now.</param>
/// <param name="OriginalDue">The day it was due when the month opened.</param>
/// <param name="Link">For the reporter the page of the activities, for the others the request's.</param>
public sealed record DirectiveModel(
    SchoolProfile School,
    StaffMember Recipient,
    StaffMember Reporter,
    StaffMember Author,
    SchoolMonth Month,
    string ActivityText,
    DateOnly Due,
    DateOnly OriginalDue,
    Request Request,
    Directive Directive,
    string Link) : IStaffLetterModel
{
    /// <summary>The substitute who answered for the author; null when they answered themselves.</summary>
    public StaffMember? Substitute { get; init; }

    /// <summary>Who was named to take part in the work; null for none.</summary>
    public StaffMember? Helper { get; init; }

    /// <summary>Whether it goes to who was named to take part.</summary>
    public bool ToHelper { get; init; }

    /// <summary>Whether who gets the work had it before.</summary>
    public bool ComesBack { get; init; }

    /// <summary>Whether who was named answers for the same activity themselves, as class teachers do each for their own class.</summary>
    public bool HelperAnswers { get; init; }

    /// <summary>What kind of work it is about.</summary>
    public ActivityKind Work { get; init; }

    /// <summary>
    /// The due date for the calendar of the recipient: moved or given to who holds the work now, cancelled for who held it; null for the
    /// others, or when no day was moved.
    /// </summary>
    public DueDateEvent? Event { get; init; }

    /// <summary>Whether the recipient is the reporter.</summary>
    public bool ToReporter => Recipient.Id == Reporter.Id;

    LetterContent ILetterModel.Compose() => LetterContent.Of<DirectiveLetter>(DirectiveTexts.Subject(this), DirectiveTexts.Text(this)) with
    {
        Events = Event is null ? [] : [Event.For(Recipient)],
    };
}
