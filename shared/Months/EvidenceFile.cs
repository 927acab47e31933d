using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>A file that came with a reply.</summary>
/// <param name="Name">The name it had on the person's phone, for people; never used as a path.</param>
/// <param name="Sha256">Lower-case hex of the SHA-256 of the bytes.</param>
/// <param name="Blob">The generated blob name the bytes are under.</param>
public sealed record EvidenceFile(string Name, string ContentType, long Bytes, string Sha256, string Blob)
{
    /// <summary>Stands in the place of a file that was erased.</summary>
    public static EvidenceFile Erased { get; } = new(ErasedPerson.Mark, string.Empty, 0, string.Empty, string.Empty);

    /// <summary>Whether it was erased, so that there are no bytes.</summary>
    [JsonIgnore]
    public bool IsErased => Blob.Length == 0;

    /// <summary>Whether people can be seen in it: an image of any kind.</summary>
    [JsonIgnore]
    public bool IsPhoto => ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Its preview; null for a document, for a picture that was sent without one, and on rows older than this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FilePreview? Preview { get; init; }

    /// <summary>The blob name its preview is under, where it has one.</summary>
    [JsonIgnore]
    public string PreviewBlob => $"{Blob}-preview";

    /// <summary>The names of all blobs it is stored in.</summary>
    [JsonIgnore]
    public IEnumerable<string> Blobs => IsErased ? [] : Preview is null ? [Blob] : [Blob, PreviewBlob];

    /// <summary>The bytes of all blobs it is stored in.</summary>
    [JsonIgnore]
    public long StoredBytes => Bytes + (Preview?.Bytes ?? 0);
}
