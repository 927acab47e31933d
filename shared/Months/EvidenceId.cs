using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>A recorded reply, by a hash of the form's nonce and content.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct EvidenceId : IId<EvidenceId>
{
    /// <exception cref="FormatException">The text is not the id of a reply.</exception>
    public EvidenceId(string value) => Value = IdRules.Check(value, maxLength: 40, nameof(EvidenceId));

    public string Value { get; }

    public static EvidenceId From(string text) => new(text);

    public override string ToString() => Value;
}
