using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>One activity (hoạt động), word for word as in the plan.</summary>
/// <param name="Responsible">The roles; every person with one of them answers for it. Empty where it has a lead.</param>
/// <param name="Due">
/// The day it is due, in the school's zone. If the file leaves it out, loading the plan sets it: the last working day of the week
/// it names, or of the month. It lies in the month, except as the end of a range.
/// </param>
/// <param name="Review">Whether its due date is the cut-off of a semester's review.</param>
public sealed record PlanActivity(
    ActivityId Id,
    string Text,
    ImmutableArray<Role> Responsible,
    DateOnly Due,
    Review Review = Review.None)
{
    /// <summary>Whether it is a semester's review, which the issue of its report answers; it is assigned to no person.</summary>
    [JsonIgnore]
    public bool IsReview => Review != Review.None;

    /// <summary>Who leads it (chủ trì) and answers for it, where the plan says more than roles; then there are no roles.</summary>
    [JsonIgnore]
    public ImmutableArray<Party> Lead
    {
        get => StoredLead.IsDefault ? [] : StoredLead;
        init => StoredLead = value.IsEmpty ? default : value;
    }

    /// <summary>Who takes part (phối hợp): sees it and may add evidence, but is neither asked nor reminded.</summary>
    [JsonIgnore]
    public ImmutableArray<Party> Support
    {
        get => StoredSupport.IsDefault ? [] : StoredSupport;
        init => StoredSupport = value.IsEmpty ? default : value;
    }

    /// <summary>The day from which no plan has it any more, in a month that had opened with it; null else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Removed { get; init; }

    /// <summary>
    /// The day that the plan states, where the calendar made it a day off and <see cref="Due"/> took its place; null else.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Stated { get; init; }

    /// <summary>What kind of work it is. Rows written before there were kinds do not have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ActivityKind Kind { get; init; }

    /// <summary>
    /// What the plan says of its time beside the day: a range, a week, words; null for a day alone, as in rows written before there was
    /// more.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActivityTime? Time { get; init; }

    /// <summary>The matters of the plan it belongs to; a report tells of it under the first. Empty if the file names none.</summary>
    [JsonIgnore]
    public ImmutableArray<MatterId> Matters
    {
        get => StoredMatters.IsDefault ? [] : StoredMatters;
        init => StoredMatters = value.IsEmpty ? default : value;
    }

    [JsonInclude]
    [JsonPropertyName("lead")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    private ImmutableArray<Party> StoredLead { get; init; }

    [JsonInclude]
    [JsonPropertyName("support")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    private ImmutableArray<Party> StoredSupport { get; init; }

    /// <summary>Rows of an activity without matters do not have them, like those written before there were any.</summary>
    [JsonInclude]
    [JsonPropertyName("matters")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    private ImmutableArray<MatterId> StoredMatters { get; init; }
}
