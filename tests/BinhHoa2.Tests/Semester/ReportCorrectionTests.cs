using System.Net;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Simulation.Mail;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>What is reported after the issue about the time before the cut-off becomes a numbered correction.</summary>
public sealed class ReportCorrectionTests : IAsyncLifetime
{
    private static readonly DateOnly InTime = new(2022, 1, 14);
    private ReportOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => office = await OpenedAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Page_BeforeTheIssue_HasNone()
    {
        await ReplyAsync(0, InTime);

        (await office.OpenAsync(Chair)).QuerySelector("#corrections").ShouldBeNull();
    }

    [Fact]
    public async Task Changes_AreWorkOfTheTimeBeforeTheCutOffReportedLater_AndNotWorkOfAfterwards()
    {
        await office.IssueAsync();
        (await office.OpenAsync(Chair)).QuerySelector("#corrections").ShouldBeNull("nothing has changed");
        await ReplyAsync(0, new DateOnly(2022, 1, 17));
        (await office.OpenAsync(Chair)).QuerySelector("#corrections").ShouldBeNull("what was done later is not the report's");

        await ReplyAsync(1, InTime);

        var section = (await office.OpenAsync(Chair)).QuerySelector("section[aria-labelledby=corrections]").ShouldNotBeNull();
        var line = section.QuerySelectorAll("li").ShouldHaveSingleItem().TextContent;
        line.ShouldStartWith("Tháng 01/2022, “Kiểm tra thực tế hồ sơ cá nhân giáo viên");
        line.ShouldContain("hoàn thành từ 0 thành 1, ");
        line.ShouldContain("chưa báo cáo từ ");
        section.QuerySelectorAll("form").ShouldHaveSingleItem();
        (await office.OpenAsync(Secretary)).QuerySelectorAll("section[aria-labelledby=corrections] form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Correction_IsConfirmedByWhatWasShown_NumberedAndSentToTheBoardOnce()
    {
        await office.IssueAsync();
        await ReplyAsync(0, InTime);
        var asked = await CorrectionFormAsync();
        using var shown = await office.PostAsync(Chair, asked);
        var confirm = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        await ReplyAsync(1, InTime);
        using var changed = await office.PostAsync(Chair, confirm);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, "another change came in between");
        var again = Fields((await ParseAsync(changed)).QuerySelector("form.confirm")!);

        (await office.PostAsync(Chair, again)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await office.School.IdleAsync();

        var section = (await office.OpenAsync(Deputy)).QuerySelector("section[aria-labelledby=corrections]")!;
        section.QuerySelectorAll("h3").Select(h => h.TextContent).ShouldBe(["Đính chính số 1"]);
        section.QuerySelectorAll("form").ShouldBeEmpty("nothing is left to correct");
        Corrections(1).Select(l => l.To).Distinct().Count().ShouldBe(7);
        Corrections(1).Count.ShouldBe(7);
        (await office.BoardAsync(Deputy)).QuerySelector("section[aria-labelledby=reports]")!.TextContent.ShouldContain("Có 1 đính chính.");

        await ReplyAsync(2, InTime);
        await office.School.SweepAsync();
        using var second = await office.PostAsync(Chair, await CorrectionFormAsync());
        (await office.PostAsync(Chair, Fields((await ParseAsync(second)).QuerySelector("form.confirm")!))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        await office.School.IdleAsync();
        Corrections(1).Count.ShouldBe(7);
        Corrections(2).Count.ShouldBe(7);
    }

    [Fact]
    public async Task Correction_ByTheSecretary_IsRefused()
    {
        await office.IssueAsync();
        await ReplyAsync(0, InTime);
        var form = await CorrectionFormAsync();
        form["nonce"] = Fields((await office.OpenAsync(Secretary)).QuerySelector("form")!)["nonce"];
        using var answer = await office.PostAsync(Secretary, form);

        (await ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chỉ Hiệu trưởng");
    }

    private IReadOnlyList<ReceivedLetter> Corrections(int number) => [.. office.Letters().Where(
        l => l.Subject == $"[THBH2] Báo cáo sơ kết học kỳ I: đính chính số {number}")];

    private async Task<Dictionary<string, string>> CorrectionFormAsync() => Fields(
        (await office.OpenAsync(Chair)).QuerySelector($"input[name=action][value={ReportFields.Correct}]")!.Closest("form")!);

    private Task ReplyAsync(int number, DateOnly day) =>
        ReportOffice.ReplyAsync(office.School, number, day, new DateOnly(2022, 1, 17), "Đã làm.");
}
