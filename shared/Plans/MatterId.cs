using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>A matter of a plan (nội dung), unique in the plan: <c>thi-cu</c>.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct MatterId : IId<MatterId>
{
    /// <exception cref="FormatException">The text is not a matter's id.</exception>
    public MatterId(string value) => Value = IdRules.Check(value, maxLength: 20, nameof(MatterId));

    public string Value { get; }

    public static MatterId From(string text) => new(text);

    public override string ToString() => Value;
}
