using System.Xml;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>The styles of a Word document, as far as they matter: font, bold, hidden, numbering, heading.</summary>
internal sealed class DocxStyles
{
    private const int MaxChain = 20;

    private readonly Dictionary<string, DocxStyle> styles = new(StringComparer.Ordinal);
    private readonly DocxStyle defaults = new();
    private DocxStyle? current;
    private string? normal;

    public static DocxStyles Read(OfficeParts package)
    {
        var read = new DocxStyles();
        package.Read("word/styles.xml", read.Visit);
        return read;
    }

    /// <summary>Returns the value that a style or the first of those below it gives.</summary>
    public T? Find<T>(string? id, Func<DocxStyle, T?> value)
    {
        var at = id ?? normal;
        for (var i = 0; i < MaxChain && at is not null && styles.TryGetValue(at, out var style); i++)
        {
            if (value(style) is { } found)
            {
                return found;
            }

            at = style.BasedOn;
        }

        return value(defaults);
    }

    /// <summary>Returns whether the style is that of a line in a table of contents, which repeats the headings.</summary>
    public bool IsContents(string? id) =>
        id is not null
        && ((styles.TryGetValue(id, out var style) ? style.Name : null) ?? id).StartsWith("toc", StringComparison.OrdinalIgnoreCase);

    public bool IsHeading(string? id) => id is not null && Find(id, s => s.IsHeading ? true : (bool?)null) == true;

    private void Visit(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "docDefaults":
                current = defaults;
                break;
            case "style" when reader.Local("styleId") is { } id:
                current = styles[id] = new();
                normal = reader.Local("type") == "paragraph" && reader.Local("default") is "1" or "true" or "on" ? id : normal;
                break;
            case "basedOn" when current is not null:
                current.BasedOn = reader.Local("val");
                break;
            case "name" when current is not null:
                current.Name = reader.Local("val");
                break;
            case "rFonts" when current is not null:
                current.Font = reader.Local("ascii") ?? reader.Local("hAnsi");
                break;
            case "b" when current is not null:
                current.IsBold = reader.IsOn();
                break;
            case "vanish" when current is not null:
                current.IsHidden = reader.IsOn();
                break;
            case "numId" when current is not null:
                current.List = reader.Number("val");
                break;
            case "ilvl" when current is not null:
                current.Level = reader.Number("val");
                break;
            case "outlineLvl" when current is not null:
                current.IsHeading = reader.Number("val", 9) < 9;
                break;
            default:
                break;
        }
    }
}
