using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>The 32 random bytes of a commitment, as 64 lower-case hex characters; they are removed with what they protect.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct Salt : IId<Salt>
{
    /// <summary>How many bytes a salt has.</summary>
    public const int Bytes = 32;

    /// <exception cref="FormatException">The text is not 64 lower-case hex characters.</exception>
    public Salt(string value) => Value = new Digest(value).Value;

    public string Value { get; }

    public static Salt From(string text) => new(text);

    public byte[] ToBytes() => Convert.FromHexString(Value);

    public override string ToString() => Value;
}
