using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Desk;

/// <summary>The desk's first page of the running school, and what is done from it.</summary>
public sealed partial class DeskHomeTests : IAsyncLifetime
{
    private static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");
    private DeskOffice office = null!;
    private DeskVisitor secretary = null!;

    public async ValueTask InitializeAsync()
    {
        office = await DeskOffice.OpenAsync();
        secretary = await office.SignedInAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Home_OfAMonthThatRuns_SaysTheFiguresOfTheBoardsPage()
    {
        var file = await office.School.Get<MonthRecords>().ReadAsync(October, TestContext.Current.CancellationToken);
        var board = (await office.School.BoardPageAsync()).QuerySelector("#tally")!.TextContent;

        var home = (await secretary.GetAsync("/desk")).Page;

        var month = DeskMonth.Of(file!, file!.Roster, office.School.Get<TimeProvider>().GetUtcNow());
        month.Totals.Unanswered.ShouldBePositive();
        month.Unanswered.Sum(p => p.Works).ShouldBe(month.Totals.Unanswered);
        board.ShouldContain($"đã hoàn thành {month.Totals.Done} trong {month.Totals.Assigned} phân công");
        home.QuerySelector("#today ~ p")!.TextContent
            .ShouldBe($"Tháng 10/2021: đã hoàn thành {month.Totals.Done} trong {month.Totals.Assigned} phân công.");
        home.QuerySelector("details.quiet summary")!.TextContent
            .ShouldBe($"{month.Unanswered.Length} người chưa trả lời việc tháng 10/2021");
        home.QuerySelectorAll("details.quiet li").Length.ShouldBe(month.Unanswered.Length);
        home.QuerySelectorAll("#coming ~ ul li").Select(li => Spaces().Replace(li.TextContent, " ").Trim()).ShouldBe(
        [
            "Thứ Sáu, 22/10/2021: đợt thư nhắc kế tiếp của tháng 10/2021. Xem trước thư",
            $"Thứ Sáu, 29/10/2021: hạn của {month.Totals.Assigned} việc chưa xong, tháng 10/2021.",
            "Thứ Hai, 01/11/2021: mở tháng 11/2021, gửi thư phân công. Xem trước thư",
            "Thứ Tư, 03/11/2021: khép tháng 10/2021 và gửi tổng hợp cho Ban Chỉ đạo.",
        ]);
    }

    [Fact]
    public async Task Home_IsAPageOfAPhoneAndNamesNoAddress()
    {
        var body = (await secretary.GetAsync("/desk")).Body;

        System.Text.Encoding.UTF8.GetByteCount(body).ShouldBeLessThan(50_000);
        body.ShouldNotContain("@thbh2.example");
        body.ShouldContain("Thư được ghi vào hộp thư trên máy chủ", Case.Sensitive, "what is not set up");
    }

    [Fact]
    public async Task Sweep_FromTheDesk_TakesOverANewRosterAndIsWrittenDown()
    {
        await office.School.ChangeRosterAsync(roster => roster["people"]![3]!["name"] = "Chủ tịch mới");

        (await SubmitAsync("/desk/check")).Location.ShouldBe("/desk?xong=Swept");

        (await secretary.GetAsync("/desk?xong=Swept")).Page.QuerySelector(".notice.done")!.TextContent.ShouldStartWith("Đã kiểm tra xong");
        (await secretary.GetAsync("/desk")).Page.QuerySelectorAll("option").Select(o => o.TextContent).ShouldContain("Chủ tịch mới");
        (await LogAsync())[0].ShouldEndWith("Thư ký chạy kiểm tra ngay.");
    }

    [Fact]
    public async Task Sweep_AfterTheOnlyHolderOfAPostLeft_AsksWhoLeadsTheWorkNow()
    {
        await office.School.ChangeRosterAsync(roster => roster["people"]![3]!["left"] = "2021-10-20");

        (await SubmitAsync("/desk/check")).Location.ShouldBe("/desk?xong=Swept", "the roster is taken over");

        foreach (var page in new[] { (await secretary.GetAsync("/desk")).Page, await office.School.BoardPageAsync() })
        {
            page.QuerySelector("[aria-label='Việc chưa có người phụ trách'] li")!.TextContent.ShouldEndWith(
                "Hạn 29/10/2021, giao cho chức danh “Chủ tịch Công đoàn”.");
        }
    }

    [Fact]
    public async Task Sweep_OfABrokenRoster_ShowsTheLines()
    {
        await office.School.ChangeRosterAsync(roster => roster["people"]![3]!["email"] = "không có địa chỉ");

        var answer = await SubmitAsync("/desk/check");

        var page = (await secretary.GetAsync(answer.Location!)).Page;
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("có chỗ cần sửa");
        page.QuerySelector(".notice.stuck li")!.TextContent.ShouldStartWith("danh-sach.json, dòng ");
    }

    [Fact]
    public async Task NewLinks_OfAPerson_EndTheOldOnesAndMailOnceHoweverOftenTheFormComes()
    {
        var opening = office.School.Mail.ReadArrived().First(l => l.To == "gv.1a@thbh2.example");
        var old = new Uri(opening.Links.First(l => l.Contains("/r/", StringComparison.Ordinal))).AbsolutePath;
        var page = await secretary.GetAsync("/desk");

        (await SubmitAsync("/desk/new-links", page, ("person", "gv-1a"))).Location.ShouldBe("/desk?xong=LinksEnded");
        await SubmitAsync("/desk/new-links", page, ("person", "gv-1a"));

        var letter = office.School.Mail.ReadArrived().Where(l => l.To == "gv.1a@thbh2.example").ShouldHaveSingleItem();
        letter.Kind.ShouldBe("freshlink");
        (await secretary.GetAsync(old)).Status.ShouldBe(HttpStatusCode.Gone);
        (await secretary.GetAsync(new Uri(letter.Links[0]).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        (await LogAsync())[0].ShouldEndWith("Thư ký đổi liên kết của Giáo viên 1A.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("khong-co")]
    public async Task NewLinks_OfNoPerson_SayWhatToDoBesideTheField(string person)
    {
        var answer = await SubmitAsync("/desk/new-links", typed: ("person", person));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector("#person-error")!.TextContent.ShouldBe("Xin chọn một người trong danh sách.");
    }

    [Fact]
    public async Task Actions_WithoutTheNonce_DoNothing()
    {
        var before = (await office.RowsAsync()).Count;

        foreach (var path in new[] { "/desk/check", "/desk/new-links" })
        {
            (await secretary.PostAsync(path, [new("person", "gv-1a")])).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await office.Visitor().PostAsync(path, [new("person", "gv-1a")])).Location.ShouldBe("/desk/sign-in");
        }

        (await office.RowsAsync()).Count.ShouldBe(before);
        (await secretary.GetAsync("/r/x")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Board_FromTheDesk_IsThePersonsOwnPage()
    {
        var answer = await secretary.GetAsync("/desk/board");

        answer.Status.ShouldBe(HttpStatusCode.SeeOther);
        var page = await secretary.GetAsync(answer.Location!);
        page.Page.QuerySelector("#tasks").ShouldNotBeNull("what waits for its reader");
        (await office.Visitor().GetAsync("/desk/board")).Location.ShouldBe("/desk/sign-in");
    }

    [Fact]
    public async Task Data_FromTheDesk_AreThoseOfTheKey()
    {
        var data = await secretary.GetAsync("/desk/data");

        JsonNode.Parse(data.Body)!["months"]!.AsArray().Count.ShouldBeGreaterThan(5);
        data.Body.ShouldBe(await office.School.Http.GetStringAsync(
            new Uri($"/desk/year?code={RunningSchool.FunctionKey}", UriKind.Relative), TestContext.Current.CancellationToken));
        (await office.Visitor().GetAsync("/desk/data")).Location.ShouldBe("/desk/sign-in");
    }

    private async Task<DeskAnswer> SubmitAsync(string action, DeskAnswer? page = null, params (string Name, string Value)[] typed)
    {
        var answer = await secretary.SubmitAsync(page ?? await secretary.GetAsync("/desk"), $"form[action='{action}']", typed);
        await office.School.IdleAsync();
        return answer;
    }

    private async Task<IReadOnlyList<string>> LogAsync() =>
        [.. (await secretary.GetAsync("/desk/sessions")).Page.QuerySelectorAll("#done ~ ul li").Select(li => li.TextContent)];

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
