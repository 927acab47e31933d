using System.Xml;
using BinhHoa2.Shared.Plans.Reading.Rules;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>
/// Goes over the body of a Word document. Deleted and moved text, hidden text, field codes, tables of contents and the second copy of
/// text boxes are not read.
/// </summary>
internal sealed class DocxBody(DocxStyles styles, DocxNumbering numbering, BlockList blocks, ReadingLimits limits)
{
    private readonly Stack<DocxParagraph> paragraphs = new();
    private readonly Stack<DocxTable> tables = new();
    private readonly Stack<(string? Font, bool? IsBold, bool? IsHidden)> runs = new();
    private int? skippedAt;
    private int inProperties;
    private int tableCount;
    private int paragraphCount;
    private bool isText;
    private bool isRow;

    public void Visit(XmlReader reader)
    {
        if (skippedAt is { } depth)
        {
            skippedAt = reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth ? null : depth;
        }
        else if (reader.NodeType == XmlNodeType.Element)
        {
            var isEmpty = reader.IsEmptyElement;
            var name = reader.LocalName;
            Start(reader, name);
            if (isEmpty)
            {
                skippedAt = null;
                End(name);
            }
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            End(reader.LocalName);
        }
        else if (isText)
        {
            Append(reader.Value);
        }
    }

    private void Start(XmlReader reader, string name)
    {
        switch (name)
        {
            case "del" when isRow:
            case "hidden" when isRow:
                tables.Peek().IsRowGone = true;
                break;
            case "del" or "moveFrom" or "Fallback" or "pPrChange" or "rPrChange" or "tblPrChange" or "tcPrChange" or "trPrChange"
                or "sectPr" or "instrText" or "delText" or "delInstrText" or "fldData" or "docPartGallery":
                skippedAt = reader.Depth;
                break;
            case "p":
                paragraphs.Push(new());
                break;
            case "pPr" or "tblPr" or "tcPr" or "trPr":
                inProperties++;
                isRow = name == "trPr" && tables.Count > 0;
                break;
            case "tbl":
                tables.Push(new($"bảng {++tableCount}", limits));
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().BeginRow();
                break;
            case "tc" when tables.Count > 0:
                tables.Peek().BeginCell();
                break;
            case "r":
                runs.Push(default);
                break;
            default:
                StartOther(reader, name);
                break;
        }
    }

    private void StartOther(XmlReader reader, string name)
    {
        if (inProperties > 0)
        {
            Property(reader, name);
        }
        else if (runs.Count > 0)
        {
            InRun(reader, name);
        }
    }

    private void Property(XmlReader reader, string name)
    {
        if (tables.TryPeek(out var table))
        {
            switch (name)
            {
                case "gridSpan":
                    table.Span(reader.Number("val", 1));
                    break;
                case "vMerge":
                    table.MergeDown(reader.Local("val") == "restart");
                    break;
                case "hMerge":
                    table.MergeRight(reader.Local("val") == "restart");
                    break;
                case "gridBefore":
                    table.Skip(reader.Number("val"));
                    break;
                default:
                    break;
            }
        }

        if (paragraphs.TryPeek(out var paragraph))
        {
            switch (name)
            {
                case "pStyle":
                    paragraph.Style = reader.Local("val");
                    break;
                case "numId":
                    paragraph.List = reader.Number("val");
                    break;
                case "ilvl":
                    paragraph.Level = reader.Number("val");
                    break;
                case "outlineLvl":
                    paragraph.IsHeading = reader.Number("val", 9) < 9;
                    break;
                default:
                    break;
            }
        }
    }

    private void InRun(XmlReader reader, string name)
    {
        var run = runs.Pop();
        switch (name)
        {
            case "rFonts":
                run.Font = reader.Local("ascii") ?? reader.Local("hAnsi") ?? run.Font;
                break;
            case "b":
                run.IsBold = reader.IsOn();
                break;
            case "vanish" or "webHidden":
                run.IsHidden = reader.IsOn();
                break;
            case "rStyle":
                var style = reader.Local("val");
                run = (run.Font ?? styles.Find(style, s => s.Font), run.IsBold ?? styles.Find(style, s => s.IsBold), run.IsHidden);
                break;
            default:
                break;
        }

        runs.Push(run);
        switch (name)
        {
            case "t":
                isText = true;
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "sym" when paragraphs.TryPeek(out var paragraph) && paragraph.IsBlank:
                Append("• ");
                break;
            default:
                break;
        }
    }

    private void Append(string text)
    {
        if (!paragraphs.TryPeek(out var paragraph) || !runs.TryPeek(out var run)
            || (run.IsHidden ?? styles.Find(paragraph.Style, s => s.IsHidden)) == true)
        {
            return;
        }

        blocks.Count(text.Length);
        paragraph.Append(
            text,
            run.Font ?? styles.Find(paragraph.Style, s => s.Font),
            (run.IsBold ?? styles.Find(paragraph.Style, s => s.IsBold)) == true);
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                isText = false;
                break;
            case "r" when runs.Count > 0:
                runs.Pop();
                break;
            case "pPr" or "tblPr" or "tcPr" or "trPr":
                inProperties--;
                isRow = false;
                break;
            case "p" when paragraphs.Count > 0:
                EndParagraph(paragraphs.Pop());
                break;
            case "tc" when tables.Count > 0:
                tables.Peek().EndCell();
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().EndRow();
                break;
            case "tbl" when tables.Count > 0:
                EndTable(tables.Pop());
                break;
            default:
                break;
        }
    }

    private void EndParagraph(DocxParagraph paragraph)
    {
        if (tables.Count == 0)
        {
            paragraphCount++;
        }

        var list = paragraph.List ?? styles.Find(paragraph.Style, s => s.List);
        var level = paragraph.Level ?? styles.Find(paragraph.Style, s => s.Level) ?? 0;
        var text = paragraph.Text();
        if (text.Length == 0 || styles.IsContents(paragraph.Style))
        {
            return;
        }

        var read = new Paragraph(
            tables.TryPeek(out var table) ? table.CellPlace : $"đoạn {paragraphCount}",
            text,
            list is { } id ? numbering.Next(id, level) : null)
        {
            IsBold = paragraph.IsBold,
            IsHeading = paragraph.IsHeading ?? styles.IsHeading(paragraph.Style),
            Level = level,
        };
        if (table is not null)
        {
            table.Add(read);
        }
        else
        {
            blocks.Add(read);
        }
    }

    /// <summary>A table in a cell is a table of its own if it is one of activities; else its text is that of the cell.</summary>
    private void EndTable(DocxTable table)
    {
        if (tables.TryPeek(out var outer) && TableFinder.Find(BlockList.TableOf(table.Place, table.Rows), null, out _) is null)
        {
            foreach (var paragraph in table.Rows.SelectMany(r => r).OfType<TableCell>().Distinct().SelectMany(c => c.Paragraphs))
            {
                outer.Add(paragraph);
            }
        }
        else
        {
            blocks.Add(table.Place, table.Rows);
        }
    }
}
