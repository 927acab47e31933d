using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The running text, block by block.</summary>
public static class Blocks
{
    /// <summary>Room after a table, in twips; Word knows none of its own.</summary>
    private const int AfterTable = 120;

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks) =>
        blocks.SelectMany((block, i) => Of(block, leads: i + 1 < blocks.Count && blocks[i + 1] is Block.Table or Block.Item));

    /// <param name="leads">Whether it introduces a table or a list, and so must not end a page.</param>
    private static IEnumerable<OpenXmlElement> Of(Block block, bool leads) => block switch
    {
        Block.Heading { Level: 1 } heading => [Lines.Styled(Styles.Heading1, heading.Text)],
        Block.Heading heading => [Lines.Styled(Styles.Heading2, heading.Text)],
        Block.Paragraph paragraph => [Lines.Styled(Styles.Body, paragraph.Text, keepNext: leads)],
        Block.Item item => [Lines.Styled(Styles.Item, $"- {item.Text}")],
        Block.Table table => [Tables.Of(table), Gap()],
        _ => throw new InvalidOperationException($"No form for a {block.GetType().Name}."),
    };

    private static Paragraph Gap() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = $"{AfterTable}", LineRule = LineSpacingRuleValues.Exact }));
}
