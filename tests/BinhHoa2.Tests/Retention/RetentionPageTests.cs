using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Functions.Retention;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Retention;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Histories;

namespace BinhHoa2.Tests.Retention;

/// <summary>How long the school's years are kept, at the desk of the running school.</summary>
public sealed class RetentionPageTests
{
    private const string Field = "day-2021-2022-files";
    private static readonly RetentionKey Files = new(new SchoolId("thbh2"), new SchoolYear(2021), RetentionKind.Files);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Day_SetAtTheDesk_IsInForceAndWrittenDownAndOneOfNoUseIsSaidBesideItsField()
    {
        await using var office = await DeskOffice.OpenAsync();
        var secretary = await office.SignedInAsync();
        (await secretary.GetAsync("/desk")).Page.QuerySelector("a[href='/desk/retention']").ShouldNotBeNull();
        (await secretary.HeadAsync("/desk/retention")).Status.ShouldBe(HttpStatusCode.OK);

        var refused = await secretary.SubmitAsync("/desk/retention", "form[action='/desk/retention']", (Field, "2021-12-01"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Problem.ShouldBe("Ngày xoá có thể đặt từ 31/10/2022 đến 31/07/2052.");
        refused.Page.QuerySelector($"#{Field}")!.GetAttribute("value").ShouldBe("2021-12-01");
        States(refused)[0].ShouldBe("Xoá từ ngày 01/08/2024 (theo thời hạn mặc định).");

        (await secretary.SubmitAsync("/desk/retention", "form[action='/desk/retention']", (Field, "2025-08-01")))
            .Status.ShouldBe(HttpStatusCode.SeeOther);

        var page = await secretary.GetAsync("/desk/retention");
        States(page)[0].ShouldBe("Xoá từ ngày 01/08/2025 (Thư ký đặt).");
        States(page)[1].ShouldBe("Xoá từ ngày 01/08/2027 (theo thời hạn mặc định).");
        (await secretary.GetAsync("/desk/sessions")).Page.Body!.TextContent
            .ShouldContain("Thư ký đặt ngày xoá dữ liệu của một năm học.");
        (await office.School.Get<RetentionRecords>().FindAsync(Files, Cancellation))!.SetBy.ShouldBe(new StaffId("thu-ky"));
    }

    [Fact]
    public async Task Files_WhoseDayHasCome_AreAnnouncedToTheSecretaryAndRemovedAMonthLater()
    {
        await using var office = await DeskOffice.OpenAsync();
        var secretary = await office.SignedInAsync();
        var (records, today) = (office.School.Get<RetentionRecords>(), office.School.Get<TimeProvider>().Today());
        await ChangeAsync(part => part with { Day = today });

        await SweepAsync();

        var announced = (await records.FindAsync(Files, Cancellation))!;
        (announced.Announced, announced.Day).ShouldBe((today, today.AddDays(31)));
        var letter = office.School.Mail.ReadArrived().Single(l => l.Kind == LetterNames.Retention);
        letter.To.ShouldBe(DeskOffice.Secretary);
        letter.Subject.ShouldBe($"[THBH2] Từ ngày {today.AddDays(31):dd/MM/yyyy} sẽ xoá tệp minh chứng năm học 2021-2022");

        await SweepAsync();
        office.School.Mail.ReadArrived().ShouldNotContain(l => l.Kind == LetterNames.Retention);
        (await records.FindAsync(Files, Cancellation))!.Begun.ShouldBeNull();

        await ChangeAsync(part => part with { Day = today, Announced = today.AddDays(-31) });
        await SweepAsync();

        (await records.FindAsync(Files, Cancellation))!.Removed.ShouldBe(today);
        States(await secretary.GetAsync("/desk/retention"))[0].ShouldStartWith($"Đã xoá xong ngày {today:dd/MM/yyyy}: 0 tệp");
        var histories = (await RecordedHistory.AllOfAsync(office.School.Host))
            .Where(h => h.Orchestration is nameof(RetentionNoticeOrchestration) or nameof(YearRemovalOrchestration)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            GoldenHistories.Add(histories);
        }

        histories.Count.ShouldBe(2);
        GoldenHistories.Missing(histories).ShouldBeEmpty("run this with UPDATE_GOLDEN=1, which keeps its history");

        Task ChangeAsync(Func<YearPart, YearPart> change) => records.ChangeAsync(Files, change, Cancellation);

        async Task SweepAsync()
        {
            await secretary.SubmitAsync("/desk", "form[action='/desk/check']");
            await office.School.IdleAsync();
        }
    }

    private static IReadOnlyList<string> States(DeskAnswer page) =>
        [.. page.Page.QuerySelectorAll("section.card h3 + p").Select(p => p.TextContent.Trim())];
}
