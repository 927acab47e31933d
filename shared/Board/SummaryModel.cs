using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>The letter with the month's summary to a member of the Board.</summary>
/// <param name="OpenNames">
/// The names of the people with open assignments, by activity; without those whose class is among <see cref="SilentClasses"/>.
/// </param>
/// <param name="BoardLink">The recipient's personal link to the Board's page.</param>
public sealed record SummaryModel(
    SchoolProfile School,
    StaffMember Recipient,
    MonthSummary Summary,
    ImmutableDictionary<ActivityId, ImmutableArray<string>> OpenNames,
    string BoardLink) : IStaffLetterModel
{
    /// <summary>The classes of which nothing was reported, by activity; none where the work is not that of classes.</summary>
    public ImmutableDictionary<ActivityId, ImmutableArray<string>> SilentClasses { get; init; } =
        ImmutableDictionary<ActivityId, ImmutableArray<string>>.Empty;

    /// <summary>
    /// The requests without an answer, of this month and of earlier ones, oldest first. One that was raised after its month
    /// closed is in no summary of that month.
    /// </summary>
    public ImmutableArray<WaitingRequest> Waiting { get; init; } = [];

    /// <summary>Earlier months to which something came after their summary was mailed, oldest first.</summary>
    public ImmutableArray<MonthFigures> Corrected { get; init; } = [];

    /// <summary>
    /// The roots of the month's rows, and of what came to earlier months, by number; none in a month of an earlier version.
    /// </summary>
    public ImmutableArray<RootRecord> Roots { get; init; } = [];

    /// <summary>The names of the year's plans, where there are several.</summary>
    public PlanNames Plans { get; init; } = PlanNames.None;

    /// <summary>Whether the plan has no later month, whose opening would name what is still open.</summary>
    public bool IsLastMonth { get; init; }

    /// <summary>What the reader must know first; at most three sentences.</summary>
    internal ImmutableArray<string> Points => SummaryPoints.Of(this);

    /// <summary>Those about work of this month, and those about work of earlier months, each under its heading; none is empty.</summary>
    internal IEnumerable<(string Heading, ImmutableArray<WaitingRequest> Requests)> WaitingParts =>
        new (string Heading, ImmutableArray<WaitingRequest> Requests)[]
        {
            (SummaryTexts.WaitingHeading, [.. Waiting.Where(w => w.Month == Summary.Month)]),
            (SummaryTexts.EarlierHeading, [.. Waiting.Where(w => w.Month != Summary.Month)]),
        }.Where(part => !part.Requests.IsEmpty);

    LetterContent ILetterModel.Compose() => LetterContent.Of<SummaryLetter>(SummaryTexts.Subject(this), SummaryTexts.Text(this));
}
