using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// One of several plans of a school year: <c>chuyen-mon</c>. The plan a school began with has none, and the ids of its activities
/// stay bare.
/// </summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct PlanId : IId<PlanId>
{
    public const int MaxLength = 20;

    /// <exception cref="FormatException">The text is not a plan id.</exception>
    public PlanId(string value) => Value = IdRules.Check(value, MaxLength, nameof(PlanId));

    public string Value { get; }

    public static PlanId From(string text) => new(text);

    public override string ToString() => Value;
}
