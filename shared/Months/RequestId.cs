using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>A request to the Board, by the id of the reply that raised it.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct RequestId : IId<RequestId>
{
    /// <exception cref="FormatException">The text is not the id of a request.</exception>
    public RequestId(string value) => Value = IdRules.Check(value, maxLength: 40, nameof(RequestId));

    public string Value { get; }

    public static RequestId From(string text) => new(text);

    public override string ToString() => Value;
}
