using System.Runtime.CompilerServices;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace BinhHoa2.Tests.Pages;

/// <summary>Pages as reviewed, laid out for reading. Set UPDATE_GOLDEN=1 to write what is rendered now, then review the diff.</summary>
internal static class Golden
{
    public static async Task ShouldMatchAsync(string html, string name, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name + ".html");
        var actual = Pretty(html);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, actual);
        }

        actual.ShouldBe(
            (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"),
            $"{name}: set UPDATE_GOLDEN=1 to take over, then review the diff");
    }

    // Style and script have reviewed files of their own; every page would repeat them.
    private static string Pretty(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var style in document.QuerySelectorAll("style"))
        {
            style.TextContent = "…";
        }

        document.QuerySelector("script")?.SetAttribute("src", "…");
        using var text = new StringWriter { NewLine = "\n" };
        document.ToHtml(text, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });
        return string.Join('\n', text.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)) + "\n";
    }
}
