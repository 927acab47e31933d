using System.Globalization;
using BinhHoa2.Shared.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Creates paragraphs. Every text passes through <see cref="Run"/>, which removes characters that XML does not allow.</summary>
public static class Paragraphs
{
    private static readonly RunFormat Plain = new();

    /// <summary>A paragraph of a named style.</summary>
    public static Paragraph Styled(string style, string text, RunFormat? format = null, bool keepNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        return new Paragraph(properties, Run(text, format ?? Plain));
    }

    /// <summary>A paragraph of a table cell.</summary>
    public static Paragraph Cell(string style, string text, bool centred, RunFormat format, bool keepNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left });
        return new Paragraph(properties, Run(text, format));
    }

    /// <summary>A centred paragraph. Spaces in twips.</summary>
    public static Paragraph Centred(string text, RunFormat format, bool keepNext = false, int before = 0, int after = 0) =>
        Aligned(JustificationValues.Center, text, format, keepNext, before, after);

    public static Paragraph Aligned(
        JustificationValues alignment, string text, RunFormat format, bool keepNext = false, int before = 0, int after = 0)
    {
        var properties = new ParagraphProperties();
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(
            new SpacingBetweenLines { Before = Text(before), After = Text(after), Line = "240", LineRule = LineSpacingRuleValues.Auto },
            new Justification { Val = alignment });
        return new Paragraph(properties, Run(text, format));
    }

    /// <summary>A horizontal line, centred in a column. Lengths in twips.</summary>
    public static Paragraph Rule(int length, int columnWidth, int after = 0)
    {
        var indent = Text(Math.Max(0, (columnWidth - length) / 2));
        return new Paragraph(new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" }),
            new SpacingBetweenLines { Before = "60", After = Text(after), Line = "40", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = indent, Right = indent },
            new ParagraphMarkRunProperties(new FontSize { Val = "4" })));
    }

    public static Run Run(string text, RunFormat format)
    {
        var properties = new RunProperties();
        if (format.Bold)
        {
            properties.Append(new Bold());
        }

        if (format.Italic)
        {
            properties.Append(new Italic());
        }

        if (format.Points is { } points)
        {
            var size = ((int)(points * 2)).ToString(CultureInfo.InvariantCulture);
            properties.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        }

        var run = properties.HasChildren ? new Run(properties) : new Run();
        run.Append(new Text(CleanText.InDocument(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
