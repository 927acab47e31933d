using System.Globalization;
using System.Text;
using System.Xml;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Word's numbering, which is not in the text: counts the paragraphs of each list and returns their labels.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private sealed class ListLevel
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = string.Empty;
    }

    private readonly Dictionary<int, ListLevel[]> patterns = [];
    private readonly Dictionary<int, int> patternOfList = [];
    private readonly Dictionary<int, int[]> counters = [];
    private ListLevel[]? pattern;
    private int list;
    private int level;

    public static DocxNumbering Read(OfficeParts package)
    {
        var numbering = new DocxNumbering();
        package.Read("word/numbering.xml", numbering.Visit);
        return numbering;
    }

    /// <summary>Counts a paragraph of the list and returns its label; null when the list numbers nothing.</summary>
    public string? Next(int listId, int levelAt)
    {
        if (listId <= 0 || levelAt is < 0 or >= Levels)
        {
            return null;
        }

        var id = patternOfList.GetValueOrDefault(listId, -1);
        if (!patterns.TryGetValue(id, out var levels))
        {
            return "-";
        }

        if (!counters.TryGetValue(id, out var counts))
        {
            counts = counters[id] = new int[Levels];
        }

        counts[levelAt] = counts[levelAt] == 0 ? levels[levelAt].Start : counts[levelAt] + 1;
        Array.Clear(counts, levelAt + 1, Levels - levelAt - 1);
        return levels[levelAt].Format switch
        {
            "bullet" => Bullet(levels[levelAt].Text),
            "none" => null,
            _ => Label(levels, counts, levelAt),
        };
    }

    private static string Bullet(string text) => text is "+" or "*" or "•" or "·" or "o" ? text : "-";

    private static string Label(ListLevel[] levels, int[] counts, int levelAt)
    {
        var label = new StringBuilder(levels[levelAt].Text);
        for (var i = 0; i <= levelAt; i++)
        {
            label.Replace($"%{i + 1}", Number(Math.Max(counts[i], levels[i].Start), levels[i].Format));
        }

        return label.ToString();
    }

    private static string Number(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => ((char)('A' + ((number - 1) % 26))).ToString(),
        "lowerLetter" => ((char)('a' + ((number - 1) % 26))).ToString(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 50)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return new string('X', number / 10) + ones[number % 10];
    }

    private void Visit(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "abstractNum":
                pattern = patterns[reader.Number("abstractNumId", -1)] = [.. Enumerable.Range(0, Levels).Select(_ => new ListLevel())];
                break;
            case "lvl" when pattern is not null:
                level = Math.Clamp(reader.Number("ilvl"), 0, Levels - 1);
                break;
            case "start" when pattern is not null:
                pattern[level].Start = reader.Number("val", 1);
                break;
            case "numFmt" when pattern is not null:
                pattern[level].Format = reader.Local("val") ?? "decimal";
                break;
            case "lvlText" when pattern is not null:
                pattern[level].Text = reader.Local("val") ?? string.Empty;
                break;
            case "num":
                pattern = null;
                list = reader.Number("numId", -1);
                break;
            case "abstractNumId":
                patternOfList[list] = reader.Number("val", -1);
                break;
            default:
                break;
        }
    }
}
