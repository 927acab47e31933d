using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Links;

/// <summary>Brings a person a link in place of one that no longer opens: its page was asked for one, or the school ended it.</summary>
/// <param name="Link">The recipient's signed link: to their own page of the month, or to the Board's.</param>
/// <param name="ToBoard">Whether the link leads to the Board's page.</param>
public sealed record FreshLinkModel(SchoolProfile School, StaffMember Recipient, SchoolMonth Month, string Link, bool ToBoard)
    : IStaffLetterModel
{
    /// <summary>Whether the link leads to a request that waits for an answer.</summary>
    public bool ToRequest { get; init; }

    /// <summary>Whether the school ended the links sent before; otherwise the page of an old link was asked for a new one.</summary>
    public bool Ended { get; init; }

    /// <summary>The person the recipient acts for; null when the work is the recipient's own.</summary>
    public StaffMember? InsteadOf { get; init; }

    LetterContent ILetterModel.Compose() => LetterContent.Of<FreshLinkLetter>(FreshLinkTexts.Subject(this), FreshLinkTexts.Text(this));
}
