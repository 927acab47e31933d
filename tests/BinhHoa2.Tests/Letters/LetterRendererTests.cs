using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;

namespace BinhHoa2.Tests.Letters;

/// <summary>Rules for every kind of letter.</summary>
public sealed class LetterRendererTests : IDisposable
{
    private const int MaxBytes = 100_000;

    private readonly MailHouse house = new();

    [Fact]
    public async Task Render_Concurrently_GivesTheSameLetters()
    {
        var digest = await house.Renderer.RenderAsync(SampleLetters.Mixed);
        var summary = await house.Renderer.RenderAsync(SampleLetters.Summary);

        var letters = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() =>
            i % 2 == 0 ? house.Renderer.RenderAsync(SampleLetters.Mixed) : house.Renderer.RenderAsync(SampleLetters.Summary))));

        letters.Select(l => l.Html).Distinct().ShouldBe([digest.Html, summary.Html], ignoreOrder: true);
        letters.Select(l => l.Text).Distinct().ShouldBe([digest.Text, summary.Text], ignoreOrder: true);
    }

    [Fact]
    public async Task Render_AnyKind_ReferencesNoOtherSite()
    {
        foreach (var letter in await AllKindsAsync())
        {
            var document = Html(letter);

            document.QuerySelectorAll("img,link,script,iframe,object,embed,form,svg,video,base").ShouldBeEmpty();
            letter.Html.ShouldNotContain("url(");
            letter.Html.ShouldNotContain("@import");
            document.QuerySelectorAll("a")
                .Select(a => new Uri(a.GetAttribute("href")!).Host)
                .Distinct()
                .ShouldBeSubsetOf(["nhacviec.thbh2.example"]);
        }
    }

    [Fact]
    public async Task Render_AnyKind_KeepsVietnameseReadableInTheSource()
    {
        foreach (var letter in await AllKindsAsync())
        {
            letter.Html.ShouldContain("Kính gửi thầy/cô");
            letter.Html.ShouldNotContain("&#x");
        }
    }

    [Fact]
    public async Task Render_AnyKind_HasTheSameLinksInTextAndHtml()
    {
        foreach (var letter in await AllKindsAsync())
        {
            var inHtml = Html(letter).QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Distinct();
            var inText = letter.Text.Split('\n')
                .Select(l => l.Trim())
                .Where(l => l.StartsWith("https://", StringComparison.Ordinal))
                .Distinct();

            inText.ShouldBe(inHtml);
        }
    }

    [Theory]
    [InlineData("https://x.example/r/t", "https://x.example/r/t?a=t10-2")]
    [InlineData("https://x.example/r?t=1", "https://x.example/r?t=1&a=t10-2")]
    public async Task Render_Digest_LinksEachActivityByItsId(string link, string expected)
    {
        var letter = await house.Renderer.RenderAsync(SampleLetters.Opening with { Link = link });

        letter.Text.ShouldContain("\n   " + expected + "\n");
        Html(letter).QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(expected);
    }

    [Theory]
    [InlineData(LadderStep.Opening, "[THBH2] Tháng 10/2021: 3 việc của thầy/cô, hạn gần nhất 29/10")]
    [InlineData(LadderStep.Reminder, "[THBH2] Tháng 10/2021: 3 việc sắp đến hạn, hạn gần nhất 29/10")]
    [InlineData(LadderStep.LastCall, "[THBH2] Tháng 10/2021: 3 việc hạn cuối 29/10")]
    [InlineData(LadderStep.Overdue, "[THBH2] Tháng 10/2021: 3 việc đã quá hạn (hạn 29/10)")]
    public async Task Subject_OfADigest_StatesTheMostUrgentStep(LadderStep step, string expected)
    {
        var own = SampleLetters.Opening.Own.Select(i => i with { Step = step }).ToImmutableArray();

        (await house.Renderer.RenderAsync(SampleLetters.Opening with { Own = own })).Subject.ShouldBe(expected);
    }

    [Fact]
    public async Task Subject_OnlyCarriedWork_StatesIt()
    {
        var letter = await house.Renderer.RenderAsync(SampleLetters.Mixed with { Own = [], Escalated = [] });

        letter.Subject.ShouldBe("[THBH2] Tháng 11/2021: còn 1 việc của các tháng trước");
    }

    [Fact]
    public async Task Render_EmptyDigest_IsRefused() =>
        await Should.ThrowAsync<ArgumentException>(() => house.Renderer.RenderAsync(SampleLetters.Opening with { Own = [] }));

    [Fact]
    public async Task Render_LargestLetters_StayBelowTheSizeAtWhichMailClientsCut()
    {
        var text = string.Concat(Enumerable.Repeat("Tổ chức thao giảng, dự giờ; ", 8));
        var names = Enumerable.Range(1, 60).Select(i => $"Giáo viên {i} (Giáo viên chủ nhiệm lớp {i}A)").ToImmutableArray();
        var item = SampleLetters.Opening.Own[0] with { Text = text };
        var items = Enumerable.Range(1, 12).Select(i => item with { Activity = new ActivityId($"t10-{i}") });
        var others = names[..40].Select(name => new EscalatedItem(name, text, new DateOnly(2021, 10, 29), 1));
        var activities = SampleLetters.OctoberFigures.Activities;
        var digest = SampleLetters.Opening with { Own = [.. items], Escalated = [.. others] };
        var summary = SampleLetters.Summary with { OpenNames = activities.ToImmutableDictionary(a => a.Activity, _ => names) };

        Bytes(await house.Renderer.RenderAsync(digest)).ShouldBeLessThan(MaxBytes);
        Bytes(await house.Renderer.RenderAsync(summary)).ShouldBeLessThan(MaxBytes);
    }

    [Fact]
    public async Task Render_BoardNewsOfAHundredLongDifficulties_StaysSmallAndSaysHowManyMore()
    {
        var item = SampleRequests.BoardDifficultyOf(new string('x', 2000)).Items[0];
        var letter = await house.Renderer.RenderAsync(SampleRequests.BoardDifficulty with { Items = [.. Enumerable.Repeat(item, 100)] });

        Bytes(letter).ShouldBeLessThan(MaxBytes);
        letter.Text.ShouldContain("Còn 80 việc khác");
        letter.Html.ShouldContain("Còn 80 việc khác");
    }

    public void Dispose() => house.Dispose();

    private static IHtmlDocument Html(Letter letter) => new HtmlParser().ParseDocument(letter.Html);

    private static int Bytes(Letter letter) => System.Text.Encoding.UTF8.GetByteCount(letter.Html);

    private async Task<Letter[]> AllKindsAsync() =>
    [
        await house.Renderer.RenderAsync(SampleLetters.Mixed),
        await house.Renderer.RenderAsync(SampleLetters.Escalation),
        await house.Renderer.RenderAsync(SampleRequests.BoardDifficulty),
        await house.Renderer.RenderAsync(SampleLetters.Summary),
        await house.Renderer.RenderAsync(SampleLetters.ReportReady),
    ];
}
