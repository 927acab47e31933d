using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>A SHA-256, as 64 lower-case hex characters.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct Digest : IId<Digest>
{
    private const int Bytes = 32;

    /// <exception cref="FormatException">The text is not 64 lower-case hex characters.</exception>
    public Digest(string value) => Value = IsValid(value)
        ? value
        : throw new FormatException($"'{value}' is not a {nameof(Digest)}: expected 64 of 0-9 and a-f.");

    public string Value { get; }

    public static Digest From(string text) => new(text);

    /// <exception cref="FormatException">There are not 32 bytes.</exception>
    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(bytes));

    public byte[] ToBytes() => Convert.FromHexString(Value);

    public override string ToString() => Value;

    private static bool IsValid(string? value) =>
        value is { Length: 2 * Bytes } && value.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
