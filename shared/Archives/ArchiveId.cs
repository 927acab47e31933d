using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Archives;

/// <summary>An archive that was asked for: a hash of the form it came by, so that the same post twice is one archive.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct ArchiveId : IId<ArchiveId>
{
    private const int Length = 32;

    /// <exception cref="FormatException">The text is not the id of an archive.</exception>
    public ArchiveId(string value) => Value = IdRules.Check(value, Length, nameof(ArchiveId));

    public string Value { get; }

    public static ArchiveId From(string text) => new(text);

    /// <summary>The archive that a form asks for.</summary>
    /// <param name="nonce">The anti-forgery value of the form.</param>
    public static ArchiveId Of(string nonce) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, Length / 2)));

    public override string ToString() => Value;
}
