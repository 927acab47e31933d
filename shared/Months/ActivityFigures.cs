using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>How one activity stands, as numbers and the evidence they were counted from.</summary>
/// <param name="Done">Assignments done, the late ones included; of a standing duty those attested.</param>
/// <param name="DoneLate">Of <paramref name="Done"/>, those that took place after they were due.</param>
/// <param name="Open">Who is not done, by id; names are looked up where a person reads them.</param>
/// <param name="EvidenceIds">Every evidence the figures rest on; one that is not listed is a correction, whatever its time.</param>
public sealed record ActivityFigures(
    ActivityId Activity,
    string Text,
    DateOnly Due,
    int Assigned,
    int Done,
    int DoneLate,
    int InProgress,
    int Difficulty,
    int Unanswered,
    ImmutableArray<StaffId> Open,
    ImmutableArray<EvidenceId> EvidenceIds)
{
    /// <summary>What kind of work it is; figures that were frozen before there were kinds do not have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ActivityKind Kind { get; init; }

    /// <summary>What the plan says of its time; null for a day alone, as in figures frozen before there was more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActivityTime? Time { get; init; }

    /// <summary>Whether every assignment is counted in one status, and those done late among those done.</summary>
    [JsonIgnore]
    public bool AddUp => Done + StatusQuestions.Open().Sum(CountOf) == Assigned
        && DoneLate >= 0 && DoneLate <= Done && StatusQuestions.Open().All(status => CountOf(status) >= 0);

    /// <summary>The assignments in a status.</summary>
    public int CountOf(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => Done,
        AssignmentStatus.InProgress => InProgress,
        AssignmentStatus.Difficulty => Difficulty,
        _ => Unanswered,
    };

    /// <summary>
    /// Those not done whose own due day, with extensions, is over on the day counted; 0 in figures that were frozen before it was
    /// counted.
    /// </summary>
    public int Overdue { get; init; }
}
