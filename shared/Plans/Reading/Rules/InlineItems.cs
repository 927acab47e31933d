using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Splits activities that stand behind each other in one line, each with a dash in front: "- A; - B; - C".</summary>
internal static partial class InlineItems
{
    public static IEnumerable<string> Split(string text) =>
        Between().Split(text).Select(part => Marker.Split(part.Trim()).Text).Where(part => part.Length > 0);

    [GeneratedRegex(@"(?<=[;.])\s+(?=[-–+•]\s*\p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}
