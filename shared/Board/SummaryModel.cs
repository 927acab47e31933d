using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>The month's summary for a member of the Board.</summary>
/// <param name="OpenNames">Per activity id, names and posts of who is not done yet.</param>
/// <param name="BoardLink">The recipient's signed link to the Board's page.</param>
public sealed record SummaryModel(
    SchoolProfile School,
    StaffMember Recipient,
    MonthSummary Summary,
    ImmutableDictionary<string, ImmutableArray<string>> OpenNames,
    string BoardLink) : ILetterModel
{
    /// <summary>Requests nobody has answered, the oldest first.</summary>
    public ImmutableArray<WaitingRequest> Waiting { get; init; } = [];

    LetterContent ILetterModel.Compose() => LetterContent.Of<SummaryLetter>(SummaryTexts.Subject(this), SummaryTexts.Text(this));
}
