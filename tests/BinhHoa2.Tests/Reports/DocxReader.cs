using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Tests.Reports;

/// <summary>Reads a rendered report back, as a reader of the file would.</summary>
internal sealed class DocxReader : IDisposable
{
    private readonly WordprocessingDocument _package;

    public DocxReader(byte[] bytes) => _package = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);

    public WordprocessingDocument Package => _package;

    public MainDocumentPart Main => _package.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    /// <summary>Tables with borders, the figures' ones; each as rows of cell texts.</summary>
    public IReadOnlyList<string[][]> FigureTables =>
        [.. Body.Elements<Table>().Where(t => t.GetFirstChild<TableProperties>()!.TableBorders!.TopBorder!.Val! == BorderValues.Single).Select(Cells)];

    public IEnumerable<string> Paragraphs => Body.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0);

    /// <summary>The whole text: a line per paragraph, a line with bars per table row.</summary>
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

    public void Dispose() => _package.Dispose();

    private static string[][] Cells(Table table) =>
        [.. table.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(CellText).ToArray())];

    private static string CellText(OpenXmlElement cell) => string.Join(" / ", cell.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0));
}
