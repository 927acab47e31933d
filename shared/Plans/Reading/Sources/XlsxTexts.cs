using System.Text;
using System.Xml;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>The texts of a workbook, which its cells name by number. Each run is converted by its font.</summary>
internal sealed class XlsxTexts
{
    private readonly List<string> texts = [];
    private readonly StringBuilder text = new();
    private readonly StringBuilder run = new();
    private string? font;
    private bool isText;
    private bool isPhonetic;

    public string? this[int index] => index >= 0 && index < texts.Count ? texts[index] : null;

    public static XlsxTexts Read(OfficeParts package, BlockList blocks)
    {
        var read = new XlsxTexts();
        package.Read("xl/sharedStrings.xml", reader => read.Visit(reader, blocks));
        return read;
    }

    private void Visit(XmlReader reader, BlockList blocks)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            switch (reader.LocalName)
            {
                case "si":
                    text.Clear();
                    font = null;
                    if (reader.IsEmptyElement)
                    {
                        texts.Add(string.Empty);
                    }

                    break;
                case "r":
                    font = null;
                    break;
                case "rFont":
                    font = reader.Local("val");
                    break;
                case "rPh":
                    isPhonetic = !reader.IsEmptyElement;
                    break;
                case "t":
                    run.Clear();
                    isText = !reader.IsEmptyElement;
                    break;
                default:
                    break;
            }
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            End(reader.LocalName, blocks);
        }
        else if (isText && !isPhonetic)
        {
            run.Append(reader.Value);
        }
    }

    private void End(string name, BlockList blocks)
    {
        switch (name)
        {
            case "t":
                text.Append(LegacyText.ByFont(run.ToString(), font));
                run.Clear();
                isText = false;
                break;
            case "rPh":
                isPhonetic = false;
                break;
            case "si":
                blocks.Count(text.Length);
                texts.Add(text.ToString());
                break;
            default:
                break;
        }
    }
}
