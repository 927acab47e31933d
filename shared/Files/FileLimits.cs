namespace BinhHoa2.Shared.Files;

/// <summary>How much may be inside a file, whatever its size: what opens it must not be overwhelmed.</summary>
public sealed record FileLimits
{
    /// <value>Pixels of an image. 250 million; a phone's largest pictures have 200 million.</value>
    public long Pixels { get; init; } = 250_000_000;

    /// <value>Bytes a docx or xlsx unpacks to. 200 MiB.</value>
    public long UnpackedBytes { get; init; } = 200 * 1024 * 1024;

    /// <value>Parts in a docx or xlsx. 5,000.</value>
    public int UnpackedParts { get; init; } = 5000;

    /// <value>
    /// Characters of one tag or text in an XML part, which a reader holds in memory. 4 million; Word writes a drawing
    /// into one attribute.
    /// </value>
    public int XmlTokenChars { get; init; } = 4_000_000;

    /// <value>Elements inside each other in an XML part. 256; a table in a table in a text box has about 60.</value>
    public int XmlDepth { get; init; } = 256;

    /// <value>Characters of all different names in an XML part, which a reader keeps. 500,000; a document has some thousand.</value>
    public int XmlNameChars { get; init; } = 500_000;

    /// <value>Places a HEIC lists for its items. 20,000; a phone's largest picture has less than a thousand tiles.</value>
    public int HeicExtents { get; init; } = 20_000;
}
