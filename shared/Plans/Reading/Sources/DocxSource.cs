namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Reads a Word document (ISO/IEC 29500): paragraphs with their numbering, tables, text boxes.</summary>
internal static class DocxSource
{
    public const string Document = "word/document.xml";

    public static IReadOnlyList<Block> Read(OfficeParts package, ReadingLimits limits)
    {
        var blocks = new BlockList(limits);
        var body = new DocxBody(DocxStyles.Read(package), DocxNumbering.Read(package), blocks, limits);
        package.Read(Document, body.Visit);
        return blocks.Blocks;
    }
}
