using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>A rehearsal that was asked for: a hash of the form it came by, so that the same post twice is one rehearsal.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct RehearsalId : IId<RehearsalId>
{
    private const int Length = 32;

    /// <exception cref="FormatException">The text is not the id of a rehearsal.</exception>
    public RehearsalId(string value) => Value = IdRules.Check(value, Length, nameof(RehearsalId));

    public string Value { get; }

    public static RehearsalId From(string text) => new(text);

    /// <summary>The rehearsal that a form asks for.</summary>
    /// <param name="nonce">The anti-forgery value of the form.</param>
    public static RehearsalId Of(string nonce) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, Length / 2)));

    public override string ToString() => Value;
}
