using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Renders the blocks of the text.</summary>
public static class Blocks
{
    /// <summary>The space after a table, in twips; Word adds none.</summary>
    private const int SpaceAfterTable = 120;

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks) =>
        blocks.SelectMany((block, i) => Of(block, introduces: i + 1 < blocks.Count && blocks[i + 1] is Block.Table or Block.Item));

    /// <param name="introduces">Whether the block introduces a table or a list, and so must not be the last of a page.</param>
    private static IEnumerable<OpenXmlElement> Of(Block block, bool introduces) => block switch
    {
        Block.Heading { Level: 1 } heading => [Paragraphs.Styled(Styles.Heading1, heading.Text)],
        Block.Heading heading => [Paragraphs.Styled(Styles.Heading2, heading.Text)],
        Block.Paragraph paragraph => [Paragraphs.Styled(Styles.Body, paragraph.Text, keepNext: introduces)],
        Block.Item item => [Paragraphs.Styled(Styles.Item, $"- {item.Text}")],
        Block.Table table => [Tables.Of(table), Gap()],
        _ => throw new InvalidOperationException($"No element for a {block.GetType().Name}."),
    };

    private static Paragraph Gap() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = $"{SpaceAfterTable}", LineRule = LineSpacingRuleValues.Exact }));
}
