using System.IO.Compression;
using System.Security;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>Builds workbooks of plans. A cell is text; one that begins with <c>#</c> is the number of a day.</summary>
internal static class ExcelPlan
{
    private const string Names = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static byte[] Workbook(params (string Name, string?[][] Rows, string[] Merged)[] sheets)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            WordPlan.Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            var list = string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"));
            WordPlan.Add(
                zip,
                "xl/workbook.xml",
                $"<workbook {Names} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + $"<sheets>{list}</sheets></workbook>");
            WordPlan.Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + string.Concat(sheets.Select((_, i) =>
                $"<Relationship Id=\"r{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + "</Relationships>");
            WordPlan.Add(
                zip, "xl/styles.xml", $"<styleSheet {Names}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            foreach (var (index, sheet) in sheets.Index())
            {
                WordPlan.Add(zip, $"xl/worksheets/sheet{index + 1}.xml", Sheet(sheet.Rows, sheet.Merged));
            }
        }

        return file.ToArray();
    }

    private static string Sheet(string?[][] rows, string[] merged) =>
        $"<worksheet {Names}><sheetData>"
        + string.Concat(rows.Select((cells, row) => $"<row r=\"{row + 1}\">{string.Concat(cells.Select((c, i) => Cell(c, row, i)))}</row>"))
        + $"</sheetData><mergeCells>{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells></worksheet>";

    private static string Cell(string? text, int row, int column)
    {
        var at = $"{(char)('A' + column)}{row + 1}";
        return text is null ? string.Empty
            : text.StartsWith('#') ? $"<c r=\"{at}\" s=\"1\"><v>{text[1..]}</v></c>"
            : $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
    }
}
