using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>A session at the desk: the SHA-256 of the secret in its cookie, which it cannot be opened with.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct SessionId : IId<SessionId>
{
    private const int Length = 64;

    /// <exception cref="FormatException">The text is not the id of a session.</exception>
    public SessionId(string value) => Value = IdRules.Check(value, Length, nameof(SessionId));

    public string Value { get; }

    public static SessionId From(string text) => new(text);

    /// <summary>Null for a text that is no such id.</summary>
    public static SessionId? TryFrom(string text) => IdRules.IsValid(text, Length) ? new SessionId(text) : null;

    public override string ToString() => Value;
}
