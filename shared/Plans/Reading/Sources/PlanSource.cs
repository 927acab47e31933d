using BinhHoa2.Shared.Files;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Tells by its bytes of what kind a file is and reads it into blocks.</summary>
internal static class PlanSource
{
    /// <exception cref="PlanUnreadableException">It is of another kind, or cannot be read.</exception>
    public static IReadOnlyList<Block> Read(byte[] file, ReadingLimits limits, CancellationToken stop)
    {
        if (file.Length > limits.FileBytes)
        {
            throw new PlanUnreadableException(ReadingTexts.TooLarge);
        }

        var blocks = file switch
        {
            [] => throw new PlanUnreadableException(ReadingTexts.Empty),
            [0x50, 0x4B, 0x03, 0x04, ..] => OfficeSource.Read(file, limits),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new PlanUnreadableException(OldOffice.Reason(file)),
            _ when IsPdf(file) => PdfSource.Read(file, limits, stop),
            _ => TextSource.Read(file, limits),
        };
        return blocks.Count > 0 ? blocks : throw new PlanUnreadableException(ReadingTexts.NoText);
    }

    private static bool IsPdf(ReadOnlySpan<byte> file) => file[..Math.Min(file.Length, FileKinds.HeadBytes)].IndexOf("%PDF-"u8) >= 0;
}
