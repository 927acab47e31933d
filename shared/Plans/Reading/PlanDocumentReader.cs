using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Rules;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>Reads the plan of a school from the file in which the school wrote it: docx, xlsx, pdf with text, or plain text.</summary>
public static class PlanDocumentReader
{
    /// <summary>Reads what the bytes contain; the kind of file follows from them, not from a name.</summary>
    /// <exception cref="PlanUnreadableException">The file is of another kind, damaged, locked, too large, or has no text.</exception>
    public static PlanReading Read(byte[] file, ReadingLimits limits)
    {
        // A hostile file can hold a parser for as long as it likes; the time is the caller's.
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        var reading = Task.Run(() => Interpret(PlanSource.Read(file, limits, token)), CancellationToken.None);
        try
        {
            if (reading.Wait(limits.Time, CancellationToken.None))
            {
                return reading.Result;
            }

            stop.Cancel();
            throw new PlanUnreadableException(ReadingTexts.TooSlow);
        }
        catch (AggregateException exception) when (exception.InnerException is PlanUnreadableException refused)
        {
            throw new PlanUnreadableException(refused.Message);
        }
        catch (AggregateException exception) when (exception.InnerException is RegexMatchTimeoutException)
        {
            throw new PlanUnreadableException(ReadingTexts.TooSlow);
        }
    }

    /// <summary>As <see cref="Read"/>, without holding a thread while a file is read; what takes longer than it may is given up.</summary>
    /// <exception cref="PlanUnreadableException">As there.</exception>
    public static async Task<PlanReading> ReadAsync(byte[] file, ReadingLimits limits, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = stop.Token;
        var reading = Task.Run(() => Interpret(PlanSource.Read(file, limits, token)), CancellationToken.None);
        try
        {
            return await reading.WaitAsync(limits.Time, cancellation);
        }
        catch (TimeoutException)
        {
            // A pattern that took too long is one of these too.
            await stop.CancelAsync();
            throw new PlanUnreadableException(ReadingTexts.TooSlow);
        }
    }

    internal static PlanReading Interpret(IReadOnlyList<Block> blocks)
    {
        var elements = PlanElements.Of(blocks, out var lines);
        var notes = new PlanNotes(SchoolYearReader.FirstYear(lines))
        {
            StartsEarly = PlanElements.StartsEarly(elements),
            HasMonths = elements.Any(e => e.Heading is not null || e.Table is { HasMonths: true }),
        };
        new SectionReader(notes, elements).Read();
        if (notes.IsEmpty)
        {
            notes.NotUnderstood(ReadingTexts.WholeFile, ReadingTexts.NoMonths);
        }

        return new(
            SchoolNameReader.Name(lines),
            notes.SchoolYear is { } year ? $"{year:D4}-{year + 1:D4}" : null,
            notes.Months(),
            notes.Rest());
    }
}
