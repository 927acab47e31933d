using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>The formats of a workbook's cells, as far as they make a number a day, and their fonts.</summary>
internal sealed partial class XlsxFormats
{
    private readonly Dictionary<int, string> codes = [];
    private readonly List<string?> fonts = [];
    private readonly List<(int Code, int Font)> cells = [];
    private bool is1904;
    private bool inFonts;
    private bool inCells;

    public static XlsxFormats Read(OfficeParts package, bool is1904)
    {
        var formats = new XlsxFormats { is1904 = is1904 };
        package.Read("xl/styles.xml", formats.Visit);
        return formats;
    }

    /// <summary>Returns the font of a cell's style; null when it has none.</summary>
    public string? FontOf(int style) =>
        style >= 0 && style < cells.Count && cells[style].Font >= 0 && cells[style].Font < fonts.Count ? fonts[cells[style].Font] : null;

    /// <summary>Returns a number as the cell shows it, if that is a day: 05/09/2025.</summary>
    public string TextOf(string number, int style)
    {
        if (style < 0 || style >= cells.Count || !IsDay(cells[style].Code)
            || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 2_900_000)
        {
            return number;
        }

        var day = new DateOnly(1899, 12, 30).AddDays((int)days + (is1904 ? 1462 : 0));
        var code = codes.GetValueOrDefault(cells[style].Code, string.Empty);
        return code.Length > 0 && !code.Contains('d', StringComparison.OrdinalIgnoreCase) ? $"Tháng {day:MM'/'yyyy}"
            : code.Length > 0 && !code.Contains('y', StringComparison.OrdinalIgnoreCase) ? $"{day:dd'/'MM}"
            : $"{day:dd'/'MM'/'yyyy}";
    }

    private bool IsDay(int code) =>
        code is >= 14 and <= 17 or 22 or (>= 27 and <= 36) or (>= 50 and <= 58)
        || (codes.TryGetValue(code, out var text) && DayCode().IsMatch(Quoted().Replace(text, string.Empty)));

    private void Visit(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement)
        {
            inFonts &= reader.LocalName != "fonts";
            inCells &= reader.LocalName != "cellXfs";
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "numFmt":
                codes[reader.Number("numFmtId", -1)] = reader.Local("formatCode") ?? string.Empty;
                break;
            case "fonts":
                inFonts = true;
                break;
            case "font" when inFonts:
                fonts.Add(null);
                break;
            case "name" when inFonts && fonts.Count > 0:
                fonts[^1] = reader.Local("val");
                break;
            case "cellXfs":
                inCells = true;
                break;
            case "xf" when inCells:
                cells.Add((reader.Number("numFmtId"), reader.Number("fontId", -1)));
                break;
            default:
                break;
        }
    }

    [GeneratedRegex(@"d|y|mm", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayCode();

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
