using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>The letter with the month's summary to a member of the Board.</summary>
/// <param name="OpenNames">The names and posts of the people with open assignments, by activity.</param>
/// <param name="BoardLink">The recipient's personal link to the Board's page.</param>
public sealed record SummaryModel(
    SchoolProfile School,
    StaffMember Recipient,
    MonthSummary Summary,
    ImmutableDictionary<ActivityId, ImmutableArray<string>> OpenNames,
    string BoardLink) : ILetterModel
{
    /// <summary>The requests without an answer, oldest first.</summary>
    public ImmutableArray<WaitingRequest> Waiting { get; init; } = [];

    LetterContent ILetterModel.Compose() => LetterContent.Of<SummaryLetter>(SummaryTexts.Subject(this), SummaryTexts.Text(this));
}
