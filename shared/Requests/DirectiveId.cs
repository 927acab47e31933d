using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>An answer to a request, by a hash of the form's nonce and content, or by the reply that answered it.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct DirectiveId : IId<DirectiveId>
{
    /// <exception cref="FormatException">The text is not the id of a directive.</exception>
    public DirectiveId(string value) => Value = IdRules.Check(value, maxLength: 40, nameof(DirectiveId));

    public string Value { get; }

    public static DirectiveId From(string text) => new(text);

    public override string ToString() => Value;
}
