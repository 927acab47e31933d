using System.Xml;
using BinhHoa2.Shared.Plans.Reading.Rules;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Reads an Excel workbook: each sheet that is shown is a table; its name is a heading if it names a month.</summary>
internal static class XlsxSource
{
    public const string Workbook = "xl/workbook.xml";

    private const int MaxSheets = 100;

    internal sealed record Sheet(string Name, string Relationship);

    public static IReadOnlyList<Block> Read(OfficeParts package, ReadingLimits limits)
    {
        var blocks = new BlockList(limits);
        var (sheets, is1904) = Sheets(package);
        var targets = Targets(package);
        var texts = XlsxTexts.Read(package, blocks);
        var formats = XlsxFormats.Read(package, is1904);
        foreach (var sheet in sheets.Take(MaxSheets))
        {
            if (targets.TryGetValue(sheet.Relationship, out var part))
            {
                var reader = new XlsxSheet($"trang tính “{sheet.Name}”", texts, formats, blocks, limits);
                package.Read(part, reader.Visit);
                if (MonthHeading.Of(sheet.Name) is not null)
                {
                    blocks.Add(new Paragraph($"trang tính “{sheet.Name}”", sheet.Name));
                }

                reader.End();
            }
        }

        return blocks.Blocks;
    }

    /// <summary>Returns the sheets that are shown, and whether the workbook counts its days from 1904.</summary>
    public static (List<Sheet> Sheets, bool Is1904) Sheets(OfficeParts package)
    {
        var sheets = new List<Sheet>();
        var is1904 = false;
        package.Read(Workbook, reader =>
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                return;
            }

            if (reader.LocalName == "workbookPr")
            {
                is1904 = reader.Local("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet" && reader.Local("state") is not ("hidden" or "veryHidden"))
            {
                sheets.Add(new(Spelling.PlainText.Of(reader.Local("name") ?? string.Empty), reader.Local("id") ?? string.Empty));
            }
        });
        return (sheets, is1904);
    }

    /// <summary>Returns the parts of the workbook by the names of their relationships.</summary>
    public static Dictionary<string, string> Targets(OfficeParts package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        package.Read("xl/_rels/workbook.xml.rels", reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.Local("Target") is { } target)
            {
                targets[reader.Local("Id") ?? string.Empty] = target.StartsWith('/') ? target.TrimStart('/') : "xl/" + target;
            }
        });
        return targets;
    }
}
