using System.Xml;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Looks through one XML part for what acts when a document is opened. Elements count under any prefix and in any part,
/// for the same names mean the same in both editions of the standard (ISO/IEC 29500, transitional and strict).
/// </summary>
/// <param name="isTypes">Whether the part is the document's list of types.</param>
internal sealed class OfficeXml(bool isTypes)
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "macrosheet"];

    private readonly FieldCodes fields = new();
    private bool inCode;

    /// <summary>What the list of types says the document is; null for another kind, or another part.</summary>
    public FileKind? Kind { get; private set; }

    /// <exception cref="FileRefusedException">The part acts.</exception>
    public void Visit(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            Start(reader);
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            inCode = false;
        }
        else if (inCode)
        {
            fields.Append(reader.Value);
        }
    }

    /// <summary>The part has been read.</summary>
    /// <exception cref="FileRefusedException">The part acts.</exception>
    public void End() => fields.End();

    private void Start(XmlReader reader)
    {
        inCode = false;
        switch (reader.LocalName)
        {
            case "Default" or "Override" when isTypes:
                Type(reader.GetAttribute("ContentType") ?? string.Empty);
                break;
            case "Relationship":
                OfficeRelationship.Check(reader.GetAttribute("Type"), reader.GetAttribute("Target"));
                break;
            case "instrText" or "delInstrText":
                inCode = !reader.IsEmptyElement;
                break;
            case "fldChar":
                fields.Mark(Attribute(reader, "fldCharType"));
                break;
            case "fldSimple":
                FieldCodes.Check(Attribute(reader, "instr"));
                break;
            case "altChunk":
                throw new FileRefusedException(FileFault.InsertedDocument);
            case "ddeLink" or "oleLink":
                throw new FileRefusedException(FileFault.DataExchange);
            case "macrosheet":
                throw new FileRefusedException(FileFault.Macros);
            default:
                break;
        }
    }

    private void Type(string type)
    {
        if (MacroTypes.Any(m => type.Contains(m, StringComparison.OrdinalIgnoreCase)))
        {
            throw new FileRefusedException(FileFault.Macros);
        }

        Kind ??= type.Equals(WordMain, StringComparison.OrdinalIgnoreCase) ? FileKinds.Word
            : type.Equals(ExcelMain, StringComparison.OrdinalIgnoreCase) ? FileKinds.Excel
            : null;
    }

    /// <summary>An attribute under any prefix.</summary>
    private static string Attribute(XmlReader reader, string name)
    {
        var value = string.Empty;
        while (reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }
}
