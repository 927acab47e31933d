using System.Globalization;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>The small pieces all sentences of a report are made of.</summary>
public static class Phrases
{
    /// <summary><c>1.234</c>.</summary>
    public static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary><c>a, b và c</c>.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => string.Empty,
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} và {parts[^1]}",
    };

    /// <summary>A plan's line inside another sentence or a list: without its full stop.</summary>
    public static string WithoutStop(string text) => text.Trim().TrimEnd('.', ';', ',', ' ');
}
