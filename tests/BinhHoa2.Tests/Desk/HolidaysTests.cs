using System.Net;
using System.Text;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Holidays;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Simulation.Mail;

namespace BinhHoa2.Tests.Desk;

/// <summary>The year's days off entered at the desk of the running school, and what follows them.</summary>
public sealed class HolidaysTests : IAsyncLifetime
{
    private const string Change = "form[action='/desk/holidays/change']";
    private DeskOffice office = null!;
    private DeskVisitor secretary = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        office = await DeskOffice.OpenAsync();
        secretary = await office.SignedInAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Page_OfTheYear_ListsItsDaysOffWithTheirSource()
    {
        (await secretary.GetAsync("/desk")).Page.QuerySelector("a[href='/desk/holidays']").ShouldNotBeNull();

        var page = await secretary.GetAsync("/desk/holidays");

        page.Heading.ShouldBe("Lịch nghỉ năm học 2021-2022");
        var rows = Rows(page);
        rows[0].ShouldBe("Thứ Năm, 02/09/2021: nghỉ, Quốc khánh và ngày liền kề Công bố");
        rows.ShouldContain("Thứ Hai, 11/04/2022: nghỉ, Giỗ Tổ Hùng Vương (Chủ nhật), nghỉ bù thứ Hai Công bố");
        (await secretary.HeadAsync("/desk/holidays")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Page_WithAsManyEntriesAsMayBe_StaysSmall()
    {
        var entries = Enumerable.Range(0, HolidayRules.MaxEntries).Select(i => new OwnDay(
            OwnDayKind.Off, Day(12, 1).AddDays(i), Day(12, 1).AddDays(i), new string('ế', HolidayRules.MaxName), new("thu-ky"), default));
        var days = entries.Aggregate(OwnDays.None, (own, entry) => own.With(entry));
        await office.School.Get<OwnDayRecords>().ChangeAsync(new("thbh2"), stored => stored with { OwnDays = days }, Cancellation);

        Encoding.UTF8.GetByteCount((await secretary.GetAsync("/desk/holidays")).Body).ShouldBeLessThan(50_000);
    }

    [Fact]
    public async Task Change_ThatDoesNotFit_IsSaidBesideItsFieldAndKeepsWhatWasTyped()
    {
        var answer = await secretary.SubmitAsync(
            "/desk/holidays", $"{Change}.off", ("off-from", "2021-10-22"), ("off-to", "2021-10-20"), ("off-name", "Nghỉ bão"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector("#off-to-error")!.TextContent.ShouldContain("đứng trước ngày đầu");
        answer.Page.QuerySelector("#off-name")!.GetAttribute("value").ShouldBe("Nghỉ bão");
        (await StoredAsync()).OwnDays.ShouldBe(OwnDays.None);
    }

    [Fact]
    public async Task Change_OnceSeen_MovesTheReminderBeforeTheDayOffAndNamesThePerson()
    {
        await AdvanceAsync(Day(10, 20), 9);
        office.School.Mail.ReadArrived();

        var preview = await secretary.SubmitAsync("/desk/holidays", $"{Change}.off", ("off-from", "2021-10-22"), ("off-name", "Nghỉ bão"));
        preview.Page.QuerySelector(".said")!.TextContent.ShouldBe("Trường nghỉ thứ Sáu, 22/10/2021: Nghỉ bão.");
        preview.Page.QuerySelectorAll("#means ~ ul li").Select(li => li.TextContent).ShouldContain(
            "Đợt thư nhắc kế tiếp của tháng 10/2021 chuyển từ thứ Sáu, 22/10/2021 sang thứ Năm, 21/10/2021.");
        (await StoredAsync()).OwnDays.ShouldBe(OwnDays.None, "it is only shown");

        (await secretary.SubmitAsync(preview)).Location.ShouldBe("/desk/holidays?xong=Saved");
        (await secretary.SubmitAsync(preview)).Location.ShouldBe("/desk/holidays?xong=Saved", "the same form again");

        Rows(await secretary.GetAsync("/desk/holidays")).ShouldContain(
            "Thứ Sáu, 22/10/2021: nghỉ, Nghỉ bão Nhà trường ghi: Thư ký, 09:00 ngày 20/10/2021");
        (await secretary.GetAsync("/desk/sessions")).Page.QuerySelectorAll("#done ~ ul li").Select(li => li.TextContent)
            .ShouldContain(line => line.EndsWith("Thư ký sửa lịch nghỉ của trường.", StringComparison.Ordinal));
        (await office.RowsAsync("done!")).Count(r => r.GetString("Action") == nameof(DeskAction.ChangedHolidays)).ShouldBe(1);
        await AdvanceAsync(Day(10, 21), 9);
        Digests().ShouldContain(l => l.To == "gv.1a@thbh2.example" && VietnamTime.DateOf(l.Date) == Day(10, 21));
        await AdvanceAsync(Day(10, 24), 9);
        Digests().ShouldBeEmpty("the 22nd is a day off now");
    }

    [Fact]
    public async Task Change_OfADueDayOfAMonthThatRuns_KeepsItAndCountsFromTheNextWorkingDay()
    {
        await AdvanceAsync(Day(10, 28), 9);
        var before = await WorkAsync();
        office.School.Mail.ReadArrived();

        var preview = await PreviewAsync(("off-from", "2021-10-29"), ("off-name", "Nghỉ bão"));
        preview.Page.QuerySelectorAll("#means ~ ul li").Select(li => li.TextContent).ShouldContain(
            line => line.StartsWith("Tháng 10/2021 đang chạy:", StringComparison.Ordinal)
                && line.EndsWith("ngày đó nghỉ nên quá hạn tính từ thứ Hai, 01/11/2021.", StringComparison.Ordinal));
        await secretary.SubmitAsync(preview);

        await AdvanceAsync(Day(10, 31), 9);
        Digests().ShouldBeEmpty();
        (await WorkAsync()).ShouldBe(before);
        await AdvanceAsync(Day(11, 1), 9);
        Digests().ShouldContain(l => l.To == "gv.1a@thbh2.example");
    }

    [Fact]
    public async Task Change_OnAStatedDayOfThePlan_MovesItAndTheFileIsStillRead()
    {
        var preview = await PreviewAsync(("off-from", "2022-01-12"), ("off-name", "Nghỉ lũ"));
        preview.Page.QuerySelectorAll("#means ~ ul li").Select(li => li.TextContent).ShouldContain(
            line => line.EndsWith("hạn chuyển từ thứ Tư, 12/01/2022 sang thứ Ba, 11/01/2022.", StringComparison.Ordinal));
        (await secretary.SubmitAsync(preview)).Location.ShouldBe("/desk/holidays?xong=Saved");

        (await office.School.SweepAsync()).Status.ShouldBe(HttpStatusCode.OK);
        var stored = await StoredAsync();
        stored.Refusal.ShouldBeNull();
        stored.Plan.Activities.Where(a => a.Stated is not null).Select(a => (a.Due, a.Stated))
            .ShouldBe([(new(2022, 1, 11), new(2022, 1, 12))]);
        var restarted = new ConfiguredFiles(
            office.School.Get<SetupOptions>(), new SchoolCalendar(AnnouncedDays.BuiltIn()), office.School.Get<TimeProvider>());
        restarted.Load(stored).Plan.Activities.Select(a => (a.Id, a.Due, a.Stated)).ShouldBe(
            stored.Plan.Activities.Select(a => (a.Id, a.Due, a.Stated)), "a process that has read no days yet");
        (await secretary.GetAsync("/desk/holidays")).Page.QuerySelectorAll("#moved ~ ul li").ShouldContain(li => li.TextContent.EndsWith(
            "kế hoạch ghi hạn thứ Tư, 12/01/2022, là ngày nghỉ (Nghỉ lũ); hạn là thứ Ba, 11/01/2022.", StringComparison.Ordinal));

        var undo = await secretary.SubmitAsync("/desk/holidays", $"{Change}.remind", ("remove", "off-2022-01-12"));
        (await secretary.SubmitAsync(undo)).Location.ShouldBe("/desk/holidays?xong=Saved");
        (await StoredAsync()).Plan.Activities.ShouldContain(a => a.Due == new DateOnly(2022, 1, 12) && a.Stated == null);
        (await StoredAsync()).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Change_ThatLetsTheNextMonthOpenEarlier_GivesNobodyTwoLettersOfADay()
    {
        await using var december = await DeskOffice.OpenAsync(day: Day(12, 1));
        var third = new DateOnly(2022, 1, 3);
        december.School.Get<IWorkingCalendar>().IsWorkingDay(third).ShouldBeFalse("December expects the opening on the 4th");
        await december.School.AdvanceToAsync(Day(12, 20), new TimeOnly(9, 0));
        await december.School.Get<OwnDayRecords>().ChangeAsync(
            new("thbh2"),
            stored => stored with
            {
                OwnDays = stored.OwnDays.With(new OwnDay(OwnDayKind.Worked, third, third, "Học bù", new("thu-ky"), default)),
            },
            Cancellation);

        await december.School.AdvanceToAsync(new(2022, 1, 5), new TimeOnly(9, 0));

        var days = december.School.Mail.ReadArrived().Where(l => l.Kind == LetterNames.Digest)
            .CountBy(l => (l.To, VietnamTime.DateOf(l.Date))).ToList();
        days.ShouldContain(d => d.Key.Item2 == third, "what is overdue is said on the day that is worked");
        days.ShouldContain(d => d.Key.Item2 == third.AddDays(1), "the month opens when it was expected");
        days.Where(d => d.Value > 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_SeenBeforeAnother_IsShownAnew()
    {
        var preview = await PreviewAsync(("off-from", "2021-10-22"), ("off-name", "Nghỉ bão"));
        await secretary.SubmitAsync(await PreviewAsync(("off-from", "2021-11-18"), ("off-name", "Nghỉ lũ")));

        var answer = await secretary.SubmitAsync(preview);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Problem.ShouldBe(HolidayTexts.HasMoved.Message);
        (await secretary.SubmitAsync(answer)).Location.ShouldBe("/desk/holidays?xong=Saved");
        (await StoredAsync()).OwnDays.Entries.Select(e => e.Key).ShouldBe(["off-2021-10-22", "off-2021-11-18"]);
    }

    [Fact]
    public async Task Home_InNovemberWithoutTheNextYear_AsksUntilItIsConfirmed()
    {
        (await secretary.GetAsync("/desk")).Body.ShouldNotContain("chưa có: ngày nghỉ lễ");
        await using var later = await DeskOffice.OpenAsync(day: new(2026, 11, 16));
        var chair = await later.SignedInAsync(DeskOffice.Chair);
        (await chair.GetAsync("/desk")).Page.QuerySelectorAll(".notice")
            .ShouldContain(n => n.TextContent.StartsWith("Lịch nghỉ năm 2027 chưa có", StringComparison.Ordinal));

        (await chair.SubmitAsync("/desk/holidays", "form[action='/desk/holidays/complete']")).Location
            .ShouldBe("/desk/holidays?xong=Confirmed");

        (await chair.GetAsync("/desk")).Body.ShouldNotContain("Lịch nghỉ năm 2027 chưa có");
        (await chair.GetAsync("/desk/holidays")).Body.ShouldContain("Lịch nghỉ năm 2027 đã được xác nhận là đủ");
    }

    [Fact]
    public async Task Holidays_WithoutASessionOrTheNonce_DoNothing()
    {
        foreach (var path in new[] { "/desk/holidays/change", "/desk/holidays/complete" })
        {
            (await secretary.PostAsync(path)).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await office.Visitor().PostAsync(path)).Location.ShouldBe("/desk/sign-in");
        }

        (await office.Visitor().GetAsync("/desk/holidays")).Location.ShouldBe("/desk/sign-in");
    }

    private static DateOnly Day(int month, int day) => new(2021, month, day);

    private Task AdvanceAsync(DateOnly day, int hour) => office.School.AdvanceToAsync(day, new TimeOnly(hour, 0));

    private Task<DeskAnswer> PreviewAsync(params (string Name, string Value)[] typed) =>
        secretary.SubmitAsync("/desk/holidays", $"{Change}.off", typed);

    private static List<string> Rows(DeskAnswer page) =>
        [.. page.Page.QuerySelectorAll("#days ~ form li > span").Select(row =>
            string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private List<ReceivedLetter> Digests() => [.. office.School.Mail.ReadArrived().Where(l => l.Kind == LetterNames.Digest)];

    private async Task<SchoolSetup> StoredAsync() => (await office.School.Get<SetupRecords>().FindAsync(Cancellation))!;

    private async Task<List<(string, string, DateOnly)>> WorkAsync() =>
    [
        .. (await office.School.Get<MonthRecords>().ReadAsync(SchoolMonth.From("thbh2_2021-10"), Cancellation))!.EveryAssignment
            .Select(a => (a.Person.Value, a.Activity.Value, a.Due)),
    ];
}
