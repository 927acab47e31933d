using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>A request to sign in: a hash of the form it came by, so that the same post twice is one request.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct SignInId : IId<SignInId>
{
    private const int Length = 32;

    /// <exception cref="FormatException">The text is not the id of a request.</exception>
    public SignInId(string value) => Value = IdRules.Check(value, Length, nameof(SignInId));

    public string Value { get; }

    public static SignInId From(string text) => new(text);

    /// <summary>Null for a text that is no such id.</summary>
    public static SignInId? TryFrom(string text) => IdRules.IsValid(text, Length) ? new SignInId(text) : null;

    public override string ToString() => Value;
}
