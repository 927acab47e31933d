using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The styles of the document, as the decree prescribes: Times New Roman, black. Sizes in half points, spaces in twips.</summary>
public static class Styles
{
    public const string Font = "Times New Roman";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Body = "BodyText";
    public const string Item = "ListItem";
    public const string Cell = "TableCell";
    public const string SmallCell = "SmallTableCell";

    private const string FirstLineIndent = "720";
    private const string SpaceAfterParagraph = "120";
    private const string LineSpacing = "276";

    public static DocumentFormat.OpenXml.Wordprocessing.Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new Color { Val = "000000" },
                new FontSize { Val = "26" },
                new FontSizeComplexScript { Val = "26" },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, new StyleParagraphProperties(new WidowControl())),
        Style(Body, "Body Text", "Normal", BodyProperties(keepNext: false)),
        Style(Heading1, "heading 1", "Normal", BodyProperties(keepNext: true, outlineLevel: 0), bold: true),
        Style(Heading2, "heading 2", "Normal", BodyProperties(keepNext: true, outlineLevel: 1), bold: true),
        Style(Item, "List Item", "Normal", BodyProperties(keepNext: false)),
        Style(Cell, "Table Cell", "Normal", CellProperties(), size: "24"),
        Style(SmallCell, "Small Table Cell", "Normal", CellProperties(), size: "18"));

    private static StyleParagraphProperties BodyProperties(bool keepNext, int? outlineLevel = null)
    {
        var properties = new StyleParagraphProperties();
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(
            new SpacingBetweenLines
            {
                Before = "0",
                After = SpaceAfterParagraph,
                Line = LineSpacing,
                LineRule = LineSpacingRuleValues.Auto,
            },
            new Indentation { FirstLine = FirstLineIndent },
            new Justification { Val = JustificationValues.Both });
        if (outlineLevel is { } level)
        {
            properties.Append(new OutlineLevel { Val = level });
        }

        return properties;
    }

    private static StyleParagraphProperties CellProperties() =>
        new(new SpacingBetweenLines { Before = "40", After = "40", Line = "240", LineRule = LineSpacingRuleValues.Auto });

    private static Style Style(
        string id, string name, string? basedOn, StyleParagraphProperties paragraph, bool bold = false, string? size = null)
    {
        var isDefault = basedOn is null ? OnOffValue.FromBoolean(true) : null;
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle(), paragraph);
        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        if (size is not null)
        {
            run.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        }

        if (run.HasChildren)
        {
            style.Append(run);
        }

        return style;
    }
}
