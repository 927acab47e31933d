using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// An activity, unique in its school year: <c>t10-6</c>, the sixth of October; of a plan that has an id, with it before a full stop:
/// <c>chuyen-mon.t10-6</c>.
/// </summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct ActivityId : IId<ActivityId>
{
    private const char Separator = '.';

    // Of the plan's own part of the id.
    private const int MaxLength = 20;

    /// <exception cref="FormatException">The text is not an activity id.</exception>
    public ActivityId(string value) => Value = IsValid(value)
        ? value
        : throw new FormatException(
            $"'{value}' is not an activity id: expected 1 to {MaxLength} of a-z, 0-9 and inner hyphens, after a plan's id if any.");

    public string Value { get; }

    /// <summary>The id of its plan; null for the plan a school began with.</summary>
    public PlanId? Plan => Value.IndexOf(Separator) is > 0 and var end ? new PlanId(Value[..end]) : null;

    public static ActivityId From(string text) => new(text);

    /// <summary>An activity as its plan's file names it, made unique among all plans.</summary>
    /// <param name="plan">Null for the plan a school began with.</param>
    public static ActivityId In(PlanId? plan, ActivityId own) => plan is { } of ? new($"{of}{Separator}{own}") : own;

    /// <summary>Whether a text from outside is an activity id.</summary>
    public static bool IsValid(string? text) => text?.Split(Separator) switch
    {
        [var own] => IdRules.IsValid(own, MaxLength),
        [var plan, var own] => IdRules.IsValid(plan, PlanId.MaxLength) && IdRules.IsValid(own, MaxLength),
        _ => false,
    };

    public override string ToString() => Value;
}
