using System.Net;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Sweep;

/// <summary>Sweeps of the running app by hand, from the plan's adoption on.</summary>
public sealed class SweepTests : IAsyncLifetime
{
    private const string Notice = "section[aria-label='Tệp mới chưa được đưa vào sử dụng']";
    private static readonly StorageRequestKind TableReads = new("table", "GET");
    private RunningSchool school = null!;

    public async ValueTask InitializeAsync() =>
        school = await RunningSchool.StartAsync(VietnamTime.At(new(2021, 10, 11), new TimeOnly(7, 0)));

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task SweepNow_WithABrokenRoster_AnswersWithTheLinesAndTheBoardReadsThem()
    {
        await school.AdvanceToAsync(new(2021, 10, 12), new TimeOnly(9, 0));
        await BreakRosterAsync();

        var (status, body, type) = await school.SweepAsync();

        (status, type).ShouldBe((HttpStatusCode.UnprocessableEntity, "application/problem+json"));
        body["title"]!.GetValue<string>().ShouldBe("Tệp mới chưa được đưa vào sử dụng");
        body["problems"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldStartWith("danh-sach.json, dòng ");
        body["started"]!.AsArray().ShouldBeEmpty();
        var notice = (await school.BoardPageAsync()).QuerySelector(Notice).ShouldNotBeNull();
        notice.TextContent.ShouldContain("Từ 09:00, thứ Ba, 12/10/2021");
        notice.QuerySelector("li")!.TextContent.ShouldStartWith("danh-sach.json, dòng ");
    }

    [Fact]
    public async Task SweepNow_OnceTheRosterIsMended_TakesItOverAndTheBoardReadsNoMoreOfIt()
    {
        await school.AdvanceToAsync(new(2021, 10, 12), new TimeOnly(9, 0));
        var email = await BreakRosterAsync();
        await school.SweepAsync();

        await school.AdvanceToAsync(new(2021, 10, 13), new TimeOnly(9, 0));
        (await IsOnBoardPageAsync()).ShouldBeTrue("the sweep of the morning found it as broken as before");
        await school.ChangeRosterAsync(roster => roster["people"]![3]!["email"] = email);

        (await school.SweepAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await IsOnBoardPageAsync()).ShouldBeFalse();

        async Task<bool> IsOnBoardPageAsync() => (await school.BoardPageAsync()).QuerySelector(Notice) is not null;
    }

    [Fact]
    public async Task SweepNow_WithABrokenMonth_NamesItAndSweepsTheOthers()
    {
        await school.AdvanceToAsync(new(2021, 11, 5), new TimeOnly(9, 0));
        await BreakAsync("thbh2_2021-10");

        var (status, body, _) = await school.SweepAsync();

        status.ShouldBe(HttpStatusCode.InternalServerError);
        body["title"]!.GetValue<string>().ShouldBe("Lượt rà soát chưa trọn vẹn");
        body["failures"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldBe(["thbh2_2021-10"]);
    }

    [Fact]
    public async Task SweepNow_WithABrokenRequest_NamesWhatNeedsItAndEndsTheRest()
    {
        await school.AdvanceToAsync(new(2021, 11, 5), new TimeOnly(9, 0));
        var broken = new TableEntity("thbh2_2021-10", "rq!broken") { ["State"] = "Open" };
        await school.Get<SchoolStorage>().Table.AddEntityAsync(broken, TestContext.Current.CancellationToken);

        var (status, body, _) = await school.SweepAsync();

        status.ShouldBe(HttpStatusCode.InternalServerError);
        body["failures"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldContain("board-news");
    }

    [Fact]
    public async Task Sweep_WithNothingNew_ReadsOnceForAllMonthsWhatWasMovedAndTheReports()
    {
        await school.AdvanceToAsync(new(2021, 12, 2), new TimeOnly(9, 0));
        await school.SweepAsync();
        var before = school.Requests;

        await school.SweepAsync();

        school.Requests.Since(before).ByKind[TableReads]
            .ShouldBe(1, "October is closed, November and December run; files and people are as before");
    }

    [Fact]
    public async Task Sweep_OfAYearWithAReportAndMovedWork_ReadsOnceWhenNothingIsNew()
    {
        await school.AdvanceToAsync(new(2022, 1, 20), new TimeOnly(9, 0));
        var moved = new MovedDay(new(new("thbh2"), 2021, 12), new("gv-1a"), new("t12-1"), new(2022, 2, 24));
        await school.Get<MovedDays>().AddAsync(moved, TestContext.Current.CancellationToken);
        await school.SweepAsync();
        var before = school.Requests;

        await school.SweepAsync();

        school.Requests.Since(before).ByKind[TableReads].ShouldBe(1);
    }

    [Fact]
    public async Task BoardPage_OfThreeMonths_IsOneReadingOfThemAndTheReports()
    {
        await school.AdvanceToAsync(new(2021, 12, 2), new TimeOnly(9, 0));
        await school.BoardPageAsync();
        var before = school.Requests;

        await school.BoardPageAsync();

        school.Requests.Since(before).ByKind[TableReads].ShouldBe(1);
    }

    [Fact]
    public async Task BoardPage_ByTheLinkOfAMember_FindsTheirRowAmongThoseOfTheMonths()
    {
        await school.AdvanceToAsync(new(2021, 12, 2), new TimeOnly(9, 0));
        var link = school.Mail.ReadArrived().Last(l => l.Kind == "summary" && l.To == "thuky@thbh2.example").Links
            .First(l => l.Contains("/board/", StringComparison.Ordinal));
        var path = new Uri(link).AbsolutePath;
        await school.OpenAsync(path);
        var before = school.Requests;

        var page = await school.OpenAsync(path);

        page.QuerySelector("h1").ShouldNotBeNull();
        school.Requests.Since(before).ByKind[TableReads].ShouldBe(1);
    }

    /// <returns>The address that stood there before.</returns>
    private async Task<JsonNode> BreakRosterAsync()
    {
        JsonNode? before = null;
        await school.ChangeRosterAsync(roster =>
        {
            before = roster["people"]![3]!["email"]!.DeepClone();
            roster["people"]![3]!["email"] = "không có địa chỉ";
        });
        return before!;
    }

    private async Task BreakAsync(string month) => await school.Get<SchoolStorage>().Table.UpdateEntityAsync(
        new TableEntity(month, "m") { ["State"] = "Lost" }, ETag.All, TableUpdateMode.Merge, TestContext.Current.CancellationToken);
}
