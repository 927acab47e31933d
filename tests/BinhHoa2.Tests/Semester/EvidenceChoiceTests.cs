using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>Evidence that is chosen for the text of a drafted report.</summary>
public sealed class EvidenceChoiceTests : IAsyncLifetime
{
    private const string Said = "Đã phối hợp cùng phụ huynh, học sinh tiến bộ";

    private ReportOffice office = null!;
    private string path = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => office = await OpenedAsync(answering: Said);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Choice_IsQuotedWithItsSourceOnce_AndNamedAsAnEdition()
    {
        var page = await PageAsync(Deputy);
        var box = page.QuerySelectorAll<IHtmlInputElement>("input[name=evidence]").First();
        page.QuerySelector("label.tick")!.TextContent.ShouldContain(Said);
        var form = Fields(page.QuerySelector("form")!);
        form["evidence"] = box.Value;

        (await PostAsync(form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PostAsync(form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "chosen twice is there once");

        var report = await office.OpenAsync(Chair);
        var quoted = report.QuerySelectorAll("article > p").Where(p => p.TextContent.Contains(Said, StringComparison.Ordinal)).ToList();
        quoted.ShouldHaveSingleItem().TextContent.ShouldEndWith($"minh chứng số {box.Value}).");
        report.QuerySelectorAll("article summary").Select(s => s.TextContent)
            .ShouldContain(s => s.Contains("đã sửa lúc 09:00 ngày 17/01/2022", StringComparison.Ordinal));
        (await PageAsync(Chair)).QuerySelectorAll("input[name=evidence]").ShouldBeEmpty("it is in the report");
    }

    [Fact]
    public async Task Choice_OfNothingOrByAProgram_RecordsNothing()
    {
        var page = await PageAsync(Deputy);
        var form = Fields(page.QuerySelector("form")!);
        form.Remove("evidence");

        using var none = await PostAsync(form);

        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ParseAsync(none)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("ít nhất một minh chứng");
        var filled = Fields(page.QuerySelector("form")!);
        foreach (var field in page.QuerySelectorAll("form input[type=text]"))
        {
            filled[field.GetAttribute("name")!] = "x";
        }

        using var program = await PostAsync(filled);
        program.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await office.OpenAsync(Chair)).QuerySelector("article")!.TextContent.ShouldNotContain(Said);
    }

    [Fact]
    public async Task Choice_AfterTheIssue_LeadsToTheReport()
    {
        var page = await PageAsync(Deputy);
        await office.IssueAsync();

        using var late = await PostAsync(Fields(page.QuerySelector("form")!));

        late.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        late.Headers.Location!.ToString().ShouldBe(office.PathOf(Deputy));
        (await office.OpenAsync(Chair)).QuerySelector("article")!.TextContent.ShouldNotContain(Said);
        (await office.OpenAsync(Chair)).QuerySelectorAll("a[href*='/minh-chung/']").ShouldBeEmpty();
    }

    /// <summary>The page of the part of the results that has evidence.</summary>
    private async Task<IHtmlDocument> PageAsync(string person)
    {
        var links = (await office.OpenAsync(person)).QuerySelectorAll("a[href*='/minh-chung/']").Select(a => a.GetAttribute("href")!);
        foreach (var link in links)
        {
            var page = await office.School.OpenAsync(link);
            if (page.QuerySelector(".evidence") is not null)
            {
                path = link;
                return page;
            }
        }

        throw new InvalidOperationException("No part of the results has evidence to choose.");
    }

    private async Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await office.School.Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
    }
}
