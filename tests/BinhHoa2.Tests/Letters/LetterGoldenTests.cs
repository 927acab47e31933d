using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Tests.Letters;

/// <summary>The complete text of every letter kind: subject and text in one golden file, the HTML in another.</summary>
public sealed class LetterGoldenTests : IDisposable
{
    private readonly MailHouse house = new();

    [Fact]
    public Task Render_OpeningDigest_IsAsReviewed() => CompareAsync("digest-opening", r => r.RenderAsync(SampleLetters.Opening));

    [Fact]
    public Task Render_DigestOfEveryStep_IsAsReviewed() => CompareAsync("digest-mixed", r => r.RenderAsync(SampleLetters.Mixed));

    [Fact]
    public Task Render_DigestOfEveryKindOfWork_IsAsReviewed() => CompareAsync("digest-kinds", r => r.RenderAsync(SampleLetters.EveryKind));

    [Fact]
    public Task Render_OpeningOfRangesWeeksAndWords_IsAsReviewed() =>
        CompareAsync("digest-times", r => r.RenderAsync(SampleTimes.Opening));

    [Fact]
    public Task Render_OpeningOfStandingDutiesOnly_IsAsReviewed() =>
        CompareAsync("digest-standing", r => r.RenderAsync(SampleLetters.StandingOpening));

    [Fact]
    public Task Render_SummaryWithAStandingDuty_IsAsReviewed() =>
        CompareAsync("summary-standing", r => r.RenderAsync(SampleLetters.SummaryWithStanding));

    [Fact]
    public Task Render_DigestOfOthersWorkOnly_IsAsReviewed() =>
        CompareAsync("digest-escalation", r => r.RenderAsync(SampleLetters.Escalation));

    [Fact]
    public Task Render_DigestOfTheChairsWorkOnly_IsAsReviewed() =>
        CompareAsync("digest-information", r => r.RenderAsync(SampleLetters.Information));

    [Fact]
    public Task Render_DigestOfTheChairsWorkAndOthers_IsAsReviewed() =>
        CompareAsync("digest-escalation-information", r => r.RenderAsync(SampleLetters.EscalationAndInformation));

    [Fact]
    public Task Render_BoardNewsOfOneDifficulty_IsAsReviewed() =>
        CompareAsync("board-news-one", r => r.RenderAsync(SampleRequests.BoardDifficulty));

    [Fact]
    public Task Render_BoardNewsOfSeveral_IsAsReviewed() => CompareAsync("board-news", r => r.RenderAsync(SampleRequests.BoardNewsOfADay));

    [Fact]
    public Task Render_Summary_IsAsReviewed() => CompareAsync("summary", r => r.RenderAsync(SampleLetters.Summary));

    [Fact]
    public Task Render_ReportReady_IsAsReviewed() => CompareAsync("report-ready", r => r.RenderAsync(SampleLetters.ReportReady));

    [Fact]
    public Task Render_ReportToNumber_IsAsReviewed() => CompareAsync("report-to-number", r => r.RenderAsync(SampleLetters.ReportToNumber));

    [Fact]
    public Task Render_ReportSigned_IsAsReviewed() =>
        CompareAsync("report-signed", r => r.RenderAsync(SampleLetters.ReportToNumber with
        {
            Recipient = SamplePeople.Chair,
            Copy = SampleLetters.Copy,
            Files = [SampleLetters.ReportReady.Files[0]],
        }));

    [Fact]
    public Task Render_ReportSentOutside_IsAsReviewed() =>
        CompareAsync("report-outside", r => r.RenderAsync(new ReportDispatchModel(
            new RecipientAddress("Phòng Giáo dục và Đào tạo (để báo cáo)", "vanphong@pgd.example"),
            SampleLetters.ReportToNumber.Report,
            SampleLetters.Copy,
            SampleLetters.ReportReady.Files[0])));

    [Fact]
    public Task Render_FreshLink_IsAsReviewed() => CompareAsync("fresh-link", r => r.RenderAsync(SampleLetters.FreshLink));

    [Fact]
    public Task Render_SignIn_IsAsReviewed() => CompareAsync("sign-in", r => r.RenderAsync(SampleLetters.SignIn));

    [Fact]
    public Task Render_Retention_IsAsReviewed() => CompareAsync("retention", r => r.RenderAsync(SampleLetters.Retention));

    [Fact]
    public Task Render_FreshBoardLink_IsAsReviewed() => CompareAsync("fresh-link-board", r => r.RenderAsync(SampleLetters.FreshBoardLink));

    [Fact]
    public Task Render_EndedLink_IsAsReviewed() => CompareAsync("ended-link", r => r.RenderAsync(SampleLetters.EndedLink));

    [Fact]
    public Task Render_EndedBoardLink_IsAsReviewed() => CompareAsync("ended-link-board", r => r.RenderAsync(SampleLetters.EndedBoardLink));

    [Theory]
    [InlineData("request-step-first", 1)]
    [InlineData("request-step-last", 3)]
    public Task Render_RequestStep_IsAsReviewed(string name, int step) =>
        CompareAsync(name, r => r.RenderAsync(SampleRequests.Step(step)));

    [Fact]
    public Task Render_ExtensionStep_IsAsReviewed() =>
        CompareAsync("request-step-extension", r => r.RenderAsync(SampleRequests.Extension));

    [Fact]
    public Task Render_RequestForInformation_IsAsReviewed() =>
        CompareAsync("request-step-information", r => r.RenderAsync(SampleRequests.ForInformation));

    [Fact]
    public Task Render_Guidance_IsAsReviewed() =>
        CompareAsync("directive-guidance", r => r.RenderAsync(SampleRequests.Guidance));

    [Fact]
    public Task Render_ExtensionGranted_IsAsReviewed() =>
        CompareAsync("directive-granted", r => r.RenderAsync(SampleRequests.Granted));

    [Fact]
    public Task Render_ExtensionRefused_IsAsReviewed() =>
        CompareAsync("directive-refused", r => r.RenderAsync(SampleRequests.Refused));

    [Fact]
    public Task Render_GuidanceToAPersonAskedBefore_IsAsReviewed() =>
        CompareAsync("directive-to-asked", r => r.RenderAsync(SampleRequests.Guidance with { Recipient = SamplePeople.Lead }));

    [Fact]
    public Task Render_SummaryWithWaitingRequests_IsAsReviewed() =>
        CompareAsync("summary-waiting", r => r.RenderAsync(SampleRequests.Summary));

    [Fact]
    public Task Render_SummaryWithARequestOfAnEarlierMonth_IsAsReviewed() =>
        CompareAsync("summary-waiting-earlier", r => r.RenderAsync(SampleRequests.SummaryOfLater));

    public void Dispose() => house.Dispose();

    private async Task CompareAsync(string name, Func<ILetterRenderer, Task<Letter>> render)
    {
        var letter = await render(house.Renderer);
        await MailGolden.ShouldMatchAsync($"Subject: {letter.Subject}\n\n{letter.Text}", name + ".txt");
        await MailGolden.ShouldMatchAsync(letter.Html.ReplaceLineEndings("\n"), name + ".html");
    }
}
