using BinhHoa2.Shared.Plans.Reading.Rules;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>Reads the plan of a school from the file in which the school wrote it: docx, xlsx, pdf with text, or plain text.</summary>
public static class PlanDocumentReader
{
    /// <summary>Reads what the bytes contain; the kind of file follows from them, not from a name.</summary>
    /// <exception cref="PlanUnreadableException">The file is of another kind, damaged, locked, too large, or has no text.</exception>
    public static Task<PlanReading> ReadAsync(byte[] file, ReadingLimits limits, CancellationToken cancellation) =>
        BoundedReading.RunAsync(
            stop => Interpret(PlanSource.Read(file, limits, stop)),
            limits.Time,
            () => new PlanUnreadableException(ReadingTexts.TooSlow),
            cancellation);

    /// <summary>As the other, for who has a thread to wait on.</summary>
    /// <exception cref="PlanUnreadableException">As there.</exception>
    public static PlanReading Read(byte[] file, ReadingLimits limits) =>
        ReadAsync(file, limits, CancellationToken.None).GetAwaiter().GetResult();

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
