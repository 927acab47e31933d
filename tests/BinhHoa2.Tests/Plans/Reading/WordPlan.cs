using System.IO.Compression;
using System.Security;
using System.Text;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>Builds Word documents of plans, as much of the format as plans use.</summary>
internal static class WordPlan
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Document(string body, string? numbering = null, string? styles = null)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(zip, "word/document.xml", $"<w:document {Names}><w:body>{body}<w:sectPr/></w:body></w:document>");
            if (numbering is not null)
            {
                Add(zip, "word/numbering.xml", $"<w:numbering {Names}>{numbering}</w:numbering>");
            }

            if (styles is not null)
            {
                Add(zip, "word/styles.xml", $"<w:styles {Names}>{styles}</w:styles>");
            }
        }

        return file.ToArray();
    }

    public static string P(string text, string properties = "") => $"<w:p>{Properties("pPr", properties)}{Run(text)}</w:p>";

    public static string Bold(string text) => $"<w:p>{Run(text, "<w:b/>")}</w:p>";

    /// <summary>A paragraph of a list: list 1 has a dash, list 2 numbers.</summary>
    public static string Item(string text, int list, int level = 0) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Run(string text, string properties = "") => string.Join(
        "<w:r><w:br/></w:r>",
        text.Split('\n').Select(line =>
            $"<w:r>{Properties("rPr", properties)}<w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r>"));

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell with a paragraph for each text.</summary>
    public static string Cell(params string[] texts) => RawCell(string.Concat(texts.DefaultIfEmpty(string.Empty).Select(t => P(t))));

    public static string RawCell(string content, string properties = "") => $"<w:tc>{Properties("tcPr", properties)}{content}</w:tc>";

    /// <summary>The first cell of several that are merged downwards, and those below it.</summary>
    public static string Down(string? text) => text is null
        ? RawCell(P(string.Empty), "<w:vMerge/>")
        : RawCell(P(text), "<w:vMerge w:val=\"restart\"/>");

    public static string Across(string text, int columns) => RawCell(P(text), $"<w:gridSpan w:val=\"{columns}\"/>");

    /// <summary>List 1 with dashes, list 2 with "1.", list 3 with "I." and below it "1.".</summary>
    public static string Lists { get; } =
        Pattern(1, Level(0, "bullet", "-"), Level(1, "bullet", "+"))
        + Pattern(2, Level(0, "decimal", "%1."), Level(1, "lowerLetter", "%2)"))
        + Pattern(3, Level(0, "upperRoman", "%1."), Level(1, "decimal", "%2."))
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>";

    private static string Pattern(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Properties(string name, string content) => content.Length == 0 ? string.Empty : $"<w:{name}>{content}</w:{name}>";

    internal static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
