namespace BinhHoa2.Shared.Files;

/// <summary>How much may be inside a file, whatever its size: what opens it must not be overwhelmed.</summary>
public sealed record FileLimits
{
    /// <value>Pixels of an image. 100 million; a phone's largest pictures have about half of that.</value>
    public long Pixels { get; init; } = 100_000_000;

    /// <value>Bytes a docx or xlsx unpacks to. 200 MiB.</value>
    public long UnpackedBytes { get; init; } = 200 * 1024 * 1024;

    /// <value>Parts in a docx or xlsx. 5,000.</value>
    public int UnpackedParts { get; init; } = 5000;
}
