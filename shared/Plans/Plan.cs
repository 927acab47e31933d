using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Plans;

/// <summary>A school year's plan (Kế hoạch) as adopted.</summary>
/// <param name="Campaign">What the plan carries out, as its title says after "Kế hoạch", without the school year.</param>
/// <param name="Adopted">The day from which the plan is in force, in the school's zone.</param>
/// <param name="Number">The document's number; left blank before the dash until the clerk gives it: <c>…/KH-THBH2</c>.</param>
/// <param name="Recipients">"Nơi nhận", in the plan's order.</param>
public sealed record Plan(
    SchoolYear Year,
    string Number,
    string Campaign,
    DateOnly Adopted,
    ImmutableArray<string> LegalBases,
    ImmutableArray<PlanMonth> Months,
    ImmutableArray<string> Recipients)
{
    /// <summary>What tells it from the other plans of the year; null for the plan a school began with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanId? Id { get; init; }

    /// <summary>How people call it beside others: "Kế hoạch chuyên môn"; what it carries out where the file names none.</summary>
    [JsonIgnore]
    public string Name => ShortName ?? Campaign;

    /// <summary>The name in the file; null if it names none.</summary>
    [JsonPropertyName("Name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ShortName { get; init; }

    /// <summary>
    /// The day on which it was no longer among the school's plans, in the school's zone; null while it is. Its months that have begun
    /// stay to be read.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Ended { get; init; }

    /// <summary>Section V, in the plan's order; empty if the file leaves it out.</summary>
    public ImmutableArray<RoleDuty> Duties { get; init; } = [];

    /// <summary>What the plan is about, in the order of its reports; empty if the file names none.</summary>
    public ImmutableArray<Matter> Matters { get; init; } = [];

    /// <summary>Those of <see cref="Recipients"/> that get the signed reports by mail; empty if the file names none.</summary>
    public ImmutableArray<RecipientAddress> RecipientAddresses { get; init; } = [];

    /// <summary>
    /// What stays of it once it is no longer among the school's plans: months that have begun, without their work, and the reviews
    /// whose reports have.
    /// </summary>
    /// <param name="today">In the school's zone.</param>
    public Plan EndedOn(DateOnly today, Func<PlanMonth, bool> hasBegun) => Ended is not null ? this : this with
    {
        Ended = today,
        Months =
        [
            .. Months.Where(hasBegun).Select(
                m => m with { Activities = [.. m.Activities.Where(a => a.IsReview && a.Due < today)] }),
        ],
    };

    /// <summary>
    /// Whether it stands for no plan: a school that was set up by page has its school year in it until it adopts its first plan. No plan
    /// that is read has no month.
    /// </summary>
    [JsonIgnore]
    public bool IsNone => Months.IsEmpty && Ended is null;

    /// <summary>What stands in the place of the first plan until there is one.</summary>
    /// <param name="symbol">The school's, in the number that the first plan is offered.</param>
    /// <param name="today">In the school's zone.</param>
    public static Plan None(SchoolYear year, string symbol, DateOnly today) =>
        new(year, $"…/KH-{symbol}", string.Empty, today, [], [], []);

    public IEnumerable<PlanActivity> Activities => Months.SelectMany(m => m.Activities);
}
