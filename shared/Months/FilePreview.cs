namespace BinhHoa2.Shared.Months;

/// <summary>A small JPEG of a picture that came with a reply, stored beside it.</summary>
/// <param name="Bytes">As stored.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record FilePreview(long Bytes, int Width, int Height)
{
    /// <summary>Of every preview.</summary>
    public const string ContentType = "image/jpeg";
}
