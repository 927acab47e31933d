using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Months;

/// <summary>A file that came with a reply.</summary>
/// <param name="Name">The name it had on the person's phone, for people; never used as a path.</param>
/// <param name="Sha256">Lower-case hex of the SHA-256 of the bytes.</param>
/// <param name="Blob">The generated blob name the bytes are under.</param>
public sealed record EvidenceFile(string Name, string ContentType, long Bytes, string Sha256, string Blob)
{
    /// <summary>Whether people can be seen in it: an image of any kind.</summary>
    [JsonIgnore]
    public bool IsPhoto => ContentType.StartsWith("image/", StringComparison.Ordinal);
}
