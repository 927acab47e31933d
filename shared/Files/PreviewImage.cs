using BinhHoa2.Shared.Files.Images;

namespace BinhHoa2.Shared.Files;

/// <summary>A preview made by a browser, checked and without metadata as every JPEG is; no pixel of it is decoded.</summary>
/// <param name="Content">What is kept of it.</param>
/// <param name="Width">In pixels, from its header.</param>
/// <param name="Height">In pixels, from its header.</param>
internal sealed record PreviewImage(ReadOnlyMemory<byte> Content, int Width, int Height)
{
    /// <summary>The longest side, in pixels; the staff page's script makes none longer.</summary>
    public const int MaxSide = 320;

    /// <summary>The script makes none of more bytes.</summary>
    public const int MaxBytes = 40_000;

    private static readonly FileLimits Limits = new() { Pixels = MaxSide * MaxSide };

    /// <exception cref="FileRefusedException">It is no sound JPEG, or larger than a preview.</exception>
    public static PreviewImage Clean(byte[] sent)
    {
        if (!JpegCleaner.Matches(sent))
        {
            throw new FileRefusedException(FileFault.OtherKind);
        }

        using var source = new MemoryStream(sent, writable: false);
        using var target = new MemoryStream();
        var (width, height) = JpegCleaner.Clean(source, target, Limits);
        if (width > MaxSide || height > MaxSide)
        {
            throw new FileRefusedException(FileFault.TooManyPixels);
        }

        return width > 0 && height > 0 ? new PreviewImage(target.ToArray(), width, height) : throw FileParts.Damaged();
    }
}
