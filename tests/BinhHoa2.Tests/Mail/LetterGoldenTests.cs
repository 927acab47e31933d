using BinhHoa2.Shared.Mail;

namespace BinhHoa2.Tests.Mail;

/// <summary>Every letter kind word for word: subject and text in one file, the HTML in another.</summary>
public sealed class LetterGoldenTests : IDisposable
{
    private readonly MailHouse house = new();

    [Fact]
    public Task Render_OpeningDigest_IsAsReviewed() => CompareAsync("digest-opening", r => r.RenderAsync(SampleLetters.Opening));

    [Fact]
    public Task Render_DigestOfEveryStep_IsAsReviewed() => CompareAsync("digest-mixed", r => r.RenderAsync(SampleLetters.Mixed));

    [Fact]
    public Task Render_DigestOfOthersWorkOnly_IsAsReviewed() => CompareAsync("digest-escalation", r => r.RenderAsync(SampleLetters.Escalation));

    [Fact]
    public Task Render_Difficulty_IsAsReviewed() => CompareAsync("difficulty", r => r.RenderAsync(SampleLetters.Difficulty));

    [Fact]
    public Task Render_Summary_IsAsReviewed() => CompareAsync("summary", r => r.RenderAsync(SampleLetters.Summary));

    [Fact]
    public Task Render_ReportReady_IsAsReviewed() => CompareAsync("report-ready", r => r.RenderAsync(SampleLetters.ReportReady));

    [Fact]
    public Task Render_FreshLink_IsAsReviewed() => CompareAsync("fresh-link", r => r.RenderAsync(SampleLetters.FreshLink));

    [Fact]
    public Task Render_FreshBoardLink_IsAsReviewed() => CompareAsync("fresh-link-board", r => r.RenderAsync(SampleLetters.FreshBoardLink));

    public void Dispose() => house.Dispose();

    private async Task CompareAsync(string name, Func<ILetterRenderer, Task<Letter>> render)
    {
        var letter = await render(house.Renderer);
        await MailGolden.ShouldMatchAsync($"Subject: {letter.Subject}\n\n{letter.Text}", name + ".txt");
        await MailGolden.ShouldMatchAsync(letter.Html.ReplaceLineEndings("\n"), name + ".html");
    }
}
