using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Schools;

/// <summary>A school, by its short name in storage: 1 to 20 lower-case letters, digits or hyphens (<c>thbh2</c>).</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct SchoolId : IId<SchoolId>
{
    /// <exception cref="FormatException">The text is not a school id.</exception>
    public SchoolId(string value) => Value = IdRules.Check(value, maxLength: 20, nameof(SchoolId));

    public string Value { get; }

    public static SchoolId From(string text) => new(text);

    public override string ToString() => Value;
}
