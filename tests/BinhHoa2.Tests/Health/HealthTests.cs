using System.Net;
using System.Text.Json.Nodes;
using BinhHoa2.Functions.Health;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Health;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Outages;
using Microsoft.DurableTask.Client;
using static BinhHoa2.Tests.Infrastructure.RunningSchool;

namespace BinhHoa2.Tests.Health;

/// <summary>The addresses that say how the app works: one word for everybody, everything for the function key.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private readonly StorageLine line = new();
    private RunningSchool school = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        school = await StartAsync(VietnamTime.At(new(2021, 10, 11), new TimeOnly(7, 0)), services: line.AddApp);
        await school.AdvanceToAsync(new(2021, 10, 12), new TimeOnly(9, 0));
    }

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task Details_OfASchoolThatRuns_AreRightInEveryPart()
    {
        var (status, report) = await DetailsAsync();

        status.ShouldBe(HttpStatusCode.OK);
        report["at"]!.GetValue<string>().ShouldBe("2021-10-12T09:00:00+07:00");
        Part(report, "storage").ShouldBe(("ok", "Kho dữ liệu trả lời bình thường."));
        Part(report, "mail").ShouldBe(("ok", "Gửi thư bình thường; thư gần nhất lúc 07:30 ngày 11/10/2021."));
        Part(report, "clock").ShouldBe(
            ("degraded", "Giờ của trường là đồng hồ ảo, đang đứng ở 09:00 ngày 12/10/2021: thư chỉ gửi khi dời đồng hồ."));
        Part(report, "sweep").ShouldBe(
            ("ok", "Lượt rà soát gần nhất lúc 07:15 ngày 12/10/2021, không có việc gì mới phải bắt đầu."));
        Part(report, "durable").ShouldBe(("ok", "Có 1 việc nền đang chạy, không việc nào bị lỗi."));
        Part(report, "host").ShouldBe(("ok", "Máy chủ nhận dữ liệu bình thường."));
        report["state"]!.GetValue<string>().ShouldBe("degraded", "the clock stands still");
        var mail = Find(report, "mail")["details"]!;
        (mail["provider"]!.GetValue<string>(), mail["month"]!.GetValue<string>()).ShouldBe(("Mailbox", "2021-10"));
        mail["states"]!["Accepted"]!.GetValue<int>().ShouldBeGreaterThan(0);
        Find(report, "durable")["details"]!["running"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Details_AfterTheSweepThatOpenedTheMonth_SayWhatItStarted()
    {
        await school.Get<SweepRecords>().WriteAsync(
            new(VietnamTime.At(new(2021, 10, 12), new TimeOnly(8, 0)), ["month-thbh2_2021-10"], []), Cancelled);

        var sweep = Find((await DetailsAsync()).Report, "sweep");

        sweep["text"]!.GetValue<string>().ShouldEndWith("đã bắt đầu 1 việc.");
        sweep["details"]!["started"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("month-thbh2_2021-10");
    }

    [Fact]
    public async Task Sweep_IsRecordedWithWhatItStarted()
    {
        var day = VietnamTime.At(new(2021, 10, 11), new TimeOnly(7, 15));
        await using var fresh = await StartAsync(day.AddMinutes(-15));
        await fresh.AdvanceToAsync(day.AddMinutes(5));

        var last = (await fresh.Get<SweepRecords>().FindAsync(Cancelled)).ShouldNotBeNull();

        last.At.ShouldBe(day);
        last.Started.ShouldBe(["month-thbh2_2021-10"]);
        last.Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_WithASweepOlderThan26Hours_IsUnavailableAndDetailsSaySince()
    {
        await school.Get<SweepRecords>().WriteAsync(
            new(VietnamTime.At(new(2021, 10, 11), new TimeOnly(6, 59)), [], []), Cancelled);

        (await PublicAsync("/health")).ShouldBe((HttpStatusCode.ServiceUnavailable, "failed"));
        var (status, report) = await DetailsAsync();
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Part(report, "sweep").State.ShouldBe("failed");
        Part(report, "sweep").Text.ShouldStartWith("Từ 06:59 ngày 11/10/2021 đến nay không có lượt rà soát nào");
    }

    [Fact]
    public async Task Health_WhileStorageDoesNotAnswer_IsUnavailableWithoutAReason()
    {
        line.IsCut = true;

        (await PublicAsync("/health")).ShouldBe((HttpStatusCode.ServiceUnavailable, "failed"));
        var (status, report) = await DetailsAsync();
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Part(report, "storage").ShouldBe(
            ("failed", "Kho dữ liệu không trả lời: trang và thư đang không dùng được. Xin báo người vận hành."));
        Part(report, "durable").State.ShouldBe("ok", "it has a line of its own");
    }

    [Fact]
    public async Task Health_AskedOftenByStrangers_ReadsOnce()
    {
        await PublicAsync("/health");
        var before = line.Asked.Count;

        for (var times = 0; times < 5; times++)
        {
            (await PublicAsync("/health")).ShouldBe((HttpStatusCode.OK, "ok"));
        }

        line.Asked.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Health_Asked_ChangesNothing()
    {
        line.Asked.Clear();

        await PublicAsync("/health");
        await DetailsAsync();

        line.Asked.ShouldNotBeEmpty();
        line.Asked.Select(asked => asked.Split(' ')[0]).Distinct().ShouldBeSubsetOf(["GET", "HEAD"]);
    }

    [Theory]
    [InlineData("/desk/health")]
    [InlineData("/desk/health?code=wrong")]
    public async Task Details_ForAStranger_AreRefusedAndSayNothing(string path)
    {
        var (status, body) = await PublicAsync(path);

        status.ShouldBe(HttpStatusCode.Unauthorized);
        body.ShouldNotContain("storage");
        body.ShouldNotContain("sweep");
    }

    [Fact]
    public async Task Reader_OfARuntimeThatHangs_AnswersInTimeAndNamesIt()
    {
        var reader = school.Get<HealthReader>();

        var reading = reader.ReadAsync(new HangingClient(), Cancelled);

        var report = await reading.WaitAsync(HealthReader.Limit * 3, Cancelled);
        report.Parts.Where(part => part.State == HealthState.Failed).ShouldHaveSingleItem().Name.ShouldBe("durable");
    }

    private async Task<(HttpStatusCode Status, string Body)> PublicAsync(string path)
    {
        using var answer = await school.Http.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
    }

    private async Task<(HttpStatusCode Status, JsonObject Report)> DetailsAsync()
    {
        var (status, body) = await PublicAsync($"/desk/health?code={FunctionKey}");
        return (status, JsonNode.Parse(body)!.AsObject());
    }

    private static JsonNode Find(JsonObject report, string name) =>
        report["parts"]!.AsArray().Single(part => part!["name"]!.GetValue<string>() == name)!;

    private static (string State, string Text) Part(JsonObject report, string name) =>
        (Find(report, name)["state"]!.GetValue<string>(), Find(report, name)["text"]!.GetValue<string>());
}
