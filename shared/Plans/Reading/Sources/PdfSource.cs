using BinhHoa2.Shared.Plans.Reading.Sources.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Reads a PDF that has text: letters are put together to lines, cells by the rules around them, paragraphs.</summary>
internal static class PdfSource
{
    private const int MaxDepth = 128;

    /// <exception cref="PlanUnreadableException">It is damaged, locked, has no text, or more than is read in the time.</exception>
    public static IReadOnlyList<Block> Read(byte[] file, ReadingLimits limits)
    {
        // A damaged file can hold the library's parser for as long as it likes; the time is the caller's.
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => ReadPages(file, limits, stop.Token));
        try
        {
            if (!reading.Wait(limits.Time))
            {
                stop.Cancel();
                throw new PlanUnreadableException(ReadingTexts.TooSlow);
            }

            return reading.Result;
        }
        catch (AggregateException exception)
        {
            throw new PlanUnreadableException(exception.InnerException switch
            {
                PlanUnreadableException refused => refused.Message,
                PdfDocumentEncryptedException => ReadingTexts.Locked,
                OutOfMemoryException => ReadingTexts.TooLarge,
                _ => ReadingTexts.Damaged,
            });
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
