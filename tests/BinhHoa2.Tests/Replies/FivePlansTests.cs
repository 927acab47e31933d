using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Outages;
using BinhHoa2.Tests.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Replies;

/// <summary>A person's page and a reply at a school that runs five plans cost the store what they cost with one.</summary>
public sealed class FivePlansTests : IDisposable
{
    private const string Teacher = "gv.1a@thbh2.example";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task PageAndReply_OfFivePlans_AskTheStoreWhatTheyAskWithOne()
    {
        var one = await MeasureAsync(string.Empty);
        var five = await MeasureAsync(string.Join(';', Enumerable.Range(2, 4).Select(Further)));

        five.Works.ShouldBe(one.Works + 4);
        five.Page.ShouldBe(one.Page);
        five.Page.Count(asked => asked.EndsWith("()", StringComparison.Ordinal)).ShouldBe(1, "one range of rows");
        five.Reply.ShouldBe(one.Reply);
        five.Reply.Count(asked => asked.EndsWith("$batch", StringComparison.Ordinal)).ShouldBe(1, "one transaction");
    }

    private async Task<(int Works, IReadOnlyList<string> Page, IReadOnlyList<string> Reply)> MeasureAsync(string further)
    {
        var line = new StorageLine();
        var week = new RequestWeek { Services = line.AddApp, Settings = { ["Plan:Further"] = further } };
        await week.InitializeAsync();
        try
        {
            await week.AdvanceToAsync(At(12, 9));
            var letter = week.Letters("digest").Where(l => l.To == Teacher).ShouldHaveSingleItem("one letter across all plans");
            await week.OpenAsync(letter.Links[0]);

            line.Asked.Clear();
            var page = await week.OpenAsync(letter.Links[0]);
            var asked = Kinds(line);

            var nonce = page.QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
            line.Asked.Clear();
            (await week.PostReplyAsync(letter.Links[0], nonce, "InProgress", "Đang làm.")).Status.ShouldBe(HttpStatusCode.SeeOther);
            return (page.QuerySelectorAll("article[id]").Length, asked, Kinds(line));
        }
        finally
        {
            await week.DisposeAsync();
        }
    }

    /// <summary>What the store was asked for, without the keys of its rows.</summary>
    private static IReadOnlyList<string> Kinds(StorageLine line) => [.. line.Asked.Select(KindOf).Order(StringComparer.Ordinal)];

    private static string KindOf(string asked)
    {
        var last = asked[(asked.LastIndexOf('/') + 1)..];
        return last.EndsWith("()", StringComparison.Ordinal) ? last : last.Split('(')[0];
    }

    private string Further(int number)
    {
        var path = folder.File($"ke-hoach-{number}.json");
        File.WriteAllText(path, $$"""
            {
              "version": 5, "id": "ke-{{number}}", "name": "Kế hoạch số {{number}}",
              "year": "2021-2022", "number": "…/KH-THBH2", "campaign": "Việc số {{number}}", "adopted": "2021-10-11",
              "legalBases": ["Căn cứ Kế hoạch số 364/KH-THBH2"], "recipients": ["Lưu: VT"],
              "months": [
                { "month": "2021-10", "activities": [
                  { "id": "t10-1", "text": "Nộp phiếu số {{number}}.", "responsible": ["Teacher"], "due": "2021-10-28" }] }]
            }
            """);
        return path;
    }
}
