using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Tests.Reports;

/// <summary>Reads the content of a rendered report.</summary>
internal sealed class DocxReader : IDisposable
{
    private readonly WordprocessingDocument package;

    public DocxReader(byte[] bytes) =>
        package = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);

    public WordprocessingDocument Package => package;

    public MainDocumentPart Main => package.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    /// <summary>The tables with borders, which contain figures; each as rows of cell texts.</summary>
    public IReadOnlyList<string[][]> FigureTables =>
        [.. Body.Elements<Table>().Where(HasBorders).Select(Cells)];

    public IEnumerable<string> Paragraphs => Body.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0);

    /// <summary>Returns the complete text: a line per paragraph and per table row.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var element in Body.ChildElements)
        {
            switch (element)
            {
                case Paragraph { InnerText.Length: > 0 } paragraph:
                    text.Append(paragraph.InnerText).Append('\n');
                    break;
                case Table table:
                    foreach (var row in Cells(table))
                    {
                        text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
                    }

                    break;
            }
        }

        return text.ToString();
    }

    public void Dispose() => package.Dispose();

    private static string[][] Cells(Table table) =>
        [.. table.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(CellText).ToArray())];

    private static bool HasBorders(Table table) =>
        table.GetFirstChild<TableProperties>()!.TableBorders!.TopBorder!.Val! == BorderValues.Single;

    private static string CellText(OpenXmlElement cell) =>
        string.Join(" / ", cell.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0));
}
