using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>A link as the records name it, which is of no use to open it.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct LinkId : IId<LinkId>
{
    /// <summary>A link that was used before links had ids.</summary>
    public static readonly LinkId Unknown = new(string.Empty);

    /// <param name="value">Empty for a link that was used before links had ids.</param>
    /// <exception cref="FormatException">The text is not the id of a link.</exception>
    public LinkId(string value) => Value = value.Length == 0 ? value : IdRules.Check(value, maxLength: 40, nameof(LinkId));

    public string Value { get; }

    public static LinkId From(string text) => new(text);

    public override string ToString() => Value;
}
