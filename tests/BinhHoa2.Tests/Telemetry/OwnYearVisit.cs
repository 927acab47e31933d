using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Tests.Semester;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>Opens a person's school year, gives a link to it away, opens that, and ends it.</summary>
internal sealed class OwnYearVisit(
    Func<string, Task<IHtmlDocument>> get, Func<string, Dictionary<string, string>, Task<IHtmlDocument>> post, HashSet<string> secrets)
{
    /// <param name="path">The person's page of a month, in which they sent a file.</param>
    public async Task RunAsync(string path)
    {
        var year = await get($"{path}/nam-hoc");
        await get($"{path}/nam-hoc/docx");
        await get(year.QuerySelector(".files a")!.GetAttribute("href")!);
        var given = new Uri(year.QuerySelector<IHtmlInputElement>("#given")!.Value).AbsolutePath;
        secrets.Add(given.Split('/')[^1]);
        await get(given);
        await get($"{given}/docx");
        await post($"{path}/nam-hoc", ReportOffice.Fields(year.QuerySelector("form")!));
    }
}
