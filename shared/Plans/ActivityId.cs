using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>An activity of the plan, unique in its school year (<c>t10-6</c>: the sixth of October).</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct ActivityId : IId<ActivityId>
{
    /// <exception cref="FormatException">The text is not an activity id.</exception>
    public ActivityId(string value) => Value = IdRules.Check(value, maxLength: 20, nameof(ActivityId));

    public string Value { get; }

    public static ActivityId From(string text) => new(text);

    public override string ToString() => Value;
}
