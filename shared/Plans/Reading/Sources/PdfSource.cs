using BinhHoa2.Shared.Plans.Reading.Sources.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Reads a PDF that has text: letters are put together to lines, cells by the rules around them, paragraphs.</summary>
internal static class PdfSource
{
    private const int MaxDepth = 128;

    /// <exception cref="PlanUnreadableException">It is damaged, locked, has no text, or has more pages than are read.</exception>
    /// <exception cref="OperationCanceledException">The time is over.</exception>
    public static IReadOnlyList<Block> Read(byte[] file, ReadingLimits limits, CancellationToken stop)
    {
        try
        {
            return ReadPages(file, limits, stop);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new PlanUnreadableException(ReadingTexts.Locked);
        }
        catch (Exception exception) when (exception is not (PlanUnreadableException or OperationCanceledException))
        {
            // The library ends at a damaged file with whatever exception its parser meets.
            throw new PlanUnreadableException(ReadingTexts.Damaged);
        }
    }

    private static IReadOnlyList<Block> ReadPages(byte[] file, ReadingLimits limits, CancellationToken stop)
    {
        using var document = PdfDocument.Open(file, new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = MaxDepth,
            FilterProvider = new BoundedFilters(limits.UnpackedBytes),
        });
        if (document.NumberOfPages > limits.Pages)
        {
            throw new PlanUnreadableException(ReadingTexts.TooLarge);
        }

        var blocks = new BlockList(limits);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            stop.ThrowIfCancellationRequested();
            PdfPage.Read(document.GetPage(number), blocks, limits);
        }

        return blocks.Blocks.Count > 0 ? blocks.Blocks : throw new PlanUnreadableException(ReadingTexts.Scanned);
    }
}
