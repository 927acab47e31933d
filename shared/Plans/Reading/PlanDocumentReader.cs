using BinhHoa2.Shared.Plans.Reading.Rules;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>Reads the plan of a school from the file in which the school wrote it: docx, xlsx, pdf with text, or plain text.</summary>
public static class PlanDocumentReader
{
    /// <summary>Reads what the bytes contain; the kind of file follows from them, not from a name.</summary>
    /// <exception cref="PlanUnreadableException">The file is of another kind, damaged, locked, too large, or has no text.</exception>
    public static Task<PlanReading> ReadAsync(byte[] file, ReadingLimits limits) => BoundedReading.RunAsync(
        stop => Interpret(PlanSource.Read(file, limits, stop)),
        limits.Time,
        () => new PlanUnreadableException(ReadingTexts.TooSlow));

    /// <summary>As the other, for who has a thread to wait on.</summary>
    /// <exception cref="PlanUnreadableException">The file is of another kind, damaged, locked, too large, or has no text.</exception>
    public static PlanReading Read(byte[] file, ReadingLimits limits) => ReadAsync(file, limits).GetAwaiter().GetResult();

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
