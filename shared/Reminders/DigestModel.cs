using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The one letter a person gets in a wave (thư nhắc): all that is theirs, and what they should see to of others.</summary>
/// <param name="Link">The person's signed link for the month; one for the whole letter.</param>
/// <param name="Own">What is theirs this month, by due date.</param>
/// <param name="Carried">What they still owe from earlier months.</param>
/// <param name="Escalated">Overdue work of people whose next role up they are.</param>
public sealed record DigestModel(
    SchoolProfile School,
    StaffMember Recipient,
    SchoolMonth Month,
    DateOnly Today,
    string Link,
    ImmutableArray<DigestItem> Own,
    ImmutableArray<CarriedItem> Carried,
    ImmutableArray<EscalatedItem> Escalated) : IStaffLetterModel
{
    /// <summary>What comes to the recipient in the stead of others; of each of them something.</summary>
    public ImmutableArray<SubstitutePart> SubstituteParts { get; init; } = [];

    /// <summary>What the recipient takes part in without answering for it; only an opening letter names it.</summary>
    public ImmutableArray<SupportedItem> Supported { get; init; } = [];

    /// <summary>What changes of the plan no longer ask of the recipient, or of a person whose substitute they are.</summary>
    public ImmutableArray<CancelledItem> Cancelled { get; init; } = [];

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => !HasOwn && SubstituteParts.IsEmpty && Supported.IsEmpty && Cancelled.IsEmpty;

    /// <summary>Whether the letter says anything of what the recipient answers for or should see to.</summary>
    internal bool HasOwn => !Own.IsEmpty || !Carried.IsEmpty || !Escalated.IsEmpty;

    /// <summary>Whether the letter leads to a page of the recipient's, or of a person whose substitute they are.</summary>
    internal bool HasLink => AsksForAnswers || !Supported.IsEmpty;

    /// <summary>Whether any answer is asked of the recipient, for themselves or for another.</summary>
    internal bool AsksForAnswers => !Own.IsEmpty || !Carried.IsEmpty || SubstituteParts.Any(s => s.AsksForAnswers);

    LetterContent ILetterModel.Compose() => Compose(this);

    private static LetterContent Compose(DigestModel model) => model.IsEmpty
        ? throw new ArgumentException("A digest without a single item is not a letter.", nameof(model))
        : LetterContent.Of<DigestLetter>(DigestTexts.Subject(model), DigestTexts.Text(model)) with { Events = DueDates.Of(model) };
}
