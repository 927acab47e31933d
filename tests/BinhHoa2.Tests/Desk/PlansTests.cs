using System.Net;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Plans.Drafts;

namespace BinhHoa2.Tests.Desk;

/// <summary>The secretary brings the school's own plan, mends it, sees what it changes and takes it over; alone, in a browser.</summary>
public sealed class PlansTests : IAsyncLifetime
{
    private static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");
    private PlanOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DeskVisitor Secretary => office.Secretary;

    public async ValueTask InitializeAsync() => office = await PlanOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Document_OfAFurtherPlan_ReadMendedAndAdopted_OpensWithItsMonthsLetters()
    {
        (await Secretary.GetAsync("/desk")).Page.QuerySelector("a[href='/desk/plans']").ShouldNotBeNull();
        var sent = await office.UploadAsync(PlanOffice.Word(DraftSchool.SampleText), plan: "- new");
        sent.Location.ShouldBe("/desk/plans/draft?xong=Read");
        (await office.SetupAsync())!.OtherPlans.ShouldBeEmpty("a draft changes nothing");

        var draft = await Secretary.GetAsync(sent.Location!);
        draft.Page.QuerySelector("#problems")!.TextContent.ShouldBe("28 chỗ cần sửa");
        draft.Page.QuerySelector("#list ~ .reply .said")!.TextContent
            .ShouldBe("Nghiên cứu, xây dựng và triển khai thực hiện kế hoạch.");
        draft.Page.QuerySelector("#list ~ .reply .small")!.TextContent.ShouldStartWith("Trong tệp: ");
        (await Secretary.GetAsync("/desk/plans/difference")).Page.QuerySelector("form").ShouldBeNull("it cannot be adopted yet");

        (await office.SaveAsync("/desk/plans/head", ("campaign", "Kế hoạch chuyên môn"), ("name", "Chuyên môn"))).Location
            .ShouldBe("/desk/plans/draft?xong=Saved");
        (await Secretary.SubmitAsync(draft, "form[action='/desk/plans/lead']", ("more-lead", "role:SubjectLead"))).Location
            .ShouldBe("/desk/plans/draft?xong=Saved");
        (await office.SaveAsync("/desk/plans/activity?row=h8", ("lead", "Tổ 2"), ("support", "Công đoàn"))).Location
            .ShouldBe("/desk/plans/draft?xong=Saved");

        var difference = await Secretary.GetAsync("/desk/plans/difference");
        difference.Heading.ShouldBe("Kế hoạch mới");
        difference.Page.QuerySelector("#added")!.TextContent.ShouldBe("Hoạt động thêm (27)");
        difference.Page.QuerySelector("[aria-labelledby=means]")!.TextContent.ShouldContain("Tháng 10/2021 đang chạy: 5 người nhận");
        (await Secretary.SubmitAsync(difference, "form[action='/desk/plans/adopt']")).Location.ShouldBe("/desk/plans?xong=Adopted");
        (await Secretary.SubmitAsync(difference, "form[action='/desk/plans/adopt']")).Location
            .ShouldBe("/desk/plans?xong=Adopted", "the same form again");

        await office.Desk.School.SweepAsync();
        await office.Desk.School.Get<Functions.Sweep.SetupImport>().StartAsync(Cancellation);
        var setup = (await office.SetupAsync())!;
        setup.OtherPlans.ShouldHaveSingleItem().Activities.Count().ShouldBe(27);
        setup.Refusal.ShouldBeNull();
        (await office.LogAsync()).Count(l => l.EndsWith("Thư ký nhận kế hoạch.", StringComparison.Ordinal)).ShouldBe(1);

        await office.Desk.School.AdvanceToAsync(new DateOnly(2021, 11, 1), new TimeOnly(9, 0));
        var opening = office.Desk.School.Mail.ReadArrived().Last(l => l.To == "totruong.2@thbh2.example" && l.Kind == "digest");
        var text = office.TextOf(opening.FileName);
        text.ShouldContain("Chuyên môn");
        text.ShouldContain("Kiểm tra thực tế các lớp: Thao giảng, dự giờ, phụ đạo học sinh yếu.");
    }

    [Fact]
    public async Task Plan_OfARunningMonth_ChangedAtTheDesk_IsFollowedByTheMonth()
    {
        (await office.BeginAsync()).Location.ShouldBe("/desk/plans/draft?xong=Begun");
        await office.SaveAsync("/desk/plans/activity?row=h2", ("text", "Kiểm tra khảo sát chất lượng đầu năm các lớp."));
        await office.SaveAsync("/desk/plans/activity?row=h3", ("out", "1"));
        await office.SaveAsync("/desk/plans/activity?row=h6", ("lead", "Tổ 1: mỗi người phần mình"));
        (string, string)[] added = [("month", "2021-10"), ("text", "Trang trí lớp học."), ("lead", "Tổ 3"), ("due", "2021-10-25")];
        await office.SaveAsync("/desk/plans/activity", added);

        var difference = await Secretary.GetAsync("/desk/plans/difference");

        difference.Page.QuerySelector("#added ~ ul")!.TextContent.ShouldContain("Tháng 10/2021: “Trang trí lớp học”");
        difference.Page.QuerySelector("#removed ~ ul")!.TextContent.ShouldContain("“Nắm chắc danh sách học sinh yếu");
        var changed = difference.Page.QuerySelector("[aria-labelledby=changed]")!.TextContent;
        changed.ShouldContain("Nội dung mới: “Kiểm tra khảo sát chất lượng đầu năm các lớp”");
        changed.ShouldContain("Chủ trì: Phó Trưởng Ban Chỉ đạo và tổ trưởng chuyên môn → Tổ 1");
        var means = difference.Page.QuerySelector("[aria-labelledby=means]")!.TextContent;
        means.ShouldContain("thêm 1 hoạt động, bỏ 1, thay đổi 2");
        means.ShouldContain("phần việc mới, trong thư ngày 12/10/2021");
        means.ShouldContain("phần việc chưa xong không phải làm nữa");
        means.ShouldContain("phần việc có nội dung mới");
        (await office.AdoptAsync()).Location.ShouldBe("/desk/plans?xong=Adopted");

        await office.Desk.School.IdleAsync();
        var month = await office.Desk.School.Get<MonthRecords>().GetAsync(October, Cancellation);
        month.Assignments.Count(a => a.Activity.Value == "t10-8").ShouldBe(7, "the six teachers of the group and its lead");
        month.Cancelled.ShouldContain(a => a.Activity.Value == "t10-3" && a.Notice!.Kind == PlanNoticeKind.Removed);
        month.Cancelled.ShouldContain(a => a.Activity.Value == "t10-6" && a.Person.Value == "to-truong-4");
        (await office.SetupAsync())!.Plan.Activities.Count().ShouldBe(27);
    }

    [Fact]
    public async Task Month_ThatRuns_KeepsAnActivity()
    {
        await office.BeginAsync();
        for (var at = 1; at <= 7; at++)
        {
            await office.SaveAsync($"/desk/plans/activity?row=h{at}", ("out", "1"));
        }

        (await Secretary.GetAsync("/desk/plans/draft")).Page.QuerySelector("[aria-labelledby=problems] li")!.TextContent
            .ShouldContain("Tháng 10/2021 đang chạy mà bản nháp không còn hoạt động nào của tháng ấy.");
    }

    [Fact]
    public async Task Difference_WhenSomethingChangedMeanwhile_IsShownAnewAndNothingIsAdopted()
    {
        await office.BeginAsync();
        await office.SaveAsync("/desk/plans/activity?row=h2", ("text", "Kiểm tra."));
        var shown = await Secretary.GetAsync("/desk/plans/difference");
        await office.SaveAsync("/desk/plans/activity?row=h3", ("text", "Nắm chắc."));

        var answer = await Secretary.SubmitAsync(shown, "form[action='/desk/plans/adopt']");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Problem!.ShouldStartWith("Chưa nhận: kế hoạch đang dùng, danh sách nhân sự hoặc bản nháp đã thay đổi");
        (await office.SetupAsync())!.PlanAdoptions.ShouldBeEmpty();
        answer.Page.QuerySelectorAll("[aria-labelledby=changed] li").Length.ShouldBe(2, "what else changed is seen");

        await office.Desk.ChangeAsync("gv-2b", person => person["name"] = "Tên mới");
        (await Secretary.SubmitAsync(answer, "form[action='/desk/plans/adopt']")).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity, "another roster");
    }

    [Fact]
    public async Task Adoption_WhoseProcessDiedBehindTheWrite_IsFinishedByTheSameForm()
    {
        await office.BeginAsync();
        await office.SaveAsync("/desk/plans/activity?row=h2", ("text", "Kiểm tra."));
        var shown = await Secretary.GetAsync("/desk/plans/difference");
        var mark = shown.Page.QuerySelector("input[name=confirmed]")!.GetAttribute("value")!;
        var setup = (await office.SetupAsync())!;
        var changed = setup.Plan with
        {
            Months = [.. setup.Plan.Months.Select(m => m with
            {
                Activities = [.. m.Activities.Select(a => a.Id.Value == "t10-2" ? a with { Text = "Kiểm tra." } : a)],
            })],
        };
        var adoption = new Shared.Plans.Drafts.PlanAdoption(null, new("thu-ky"), DateTimeOffset.UnixEpoch, mark, office.PlanFile, "mark");
        (await office.Desk.School.Get<SetupRecords>().AdoptAsync(setup, setup.With(changed).Noting(adoption), adoption, Cancellation))
            .ShouldBeTrue();

        (await Secretary.SubmitAsync(shown, "form[action='/desk/plans/adopt']")).Location.ShouldBe("/desk/plans?xong=Adopted");

        (await office.SetupAsync())!.PlanAdoptions.ShouldBe([adoption], "it is not adopted twice");
        (await office.Desk.RowsAsync("draft!plan")).ShouldBeEmpty();
        await office.Desk.School.IdleAsync();
        (await office.Desk.School.Get<MonthRecords>().GetAsync(October, Cancellation)).Head.Activities
            .ShouldContain(a => a.Text == "Kiểm tra.");
    }

    [Fact]
    public async Task ConfiguredFile_ThatChangesAfterTheAdoption_IsNotTakenButShown()
    {
        await office.BeginAsync();
        await office.SaveAsync("/desk/plans/activity?row=h2", ("text", "Kiểm tra."));
        await office.AdoptAsync();
        (await Secretary.GetAsync("/desk/plans")).Body.ShouldContain("Thư ký nhận ở bàn làm việc lúc");
        (await Secretary.GetAsync("/desk")).Body.ShouldNotContain("Tệp kế hoạch trong cài đặt đã đổi");

        await office.ChangePlanFileAsync(plan => plan["months"]![0]!["activities"]![0]!["text"] = "Xây dựng kế hoạch mới.");
        await office.Desk.School.SweepAsync();

        (await office.SetupAsync())!.Plan.Activities.Select(a => a.Text).ShouldNotContain("Xây dựng kế hoạch mới.");
        (await office.SetupAsync())!.Refusal.ShouldBeNull("the file is not asked any more");
        (await Secretary.GetAsync("/desk")).Body.ShouldContain("Tệp kế hoạch trong cài đặt đã đổi");
        (await Secretary.SubmitAsync("/desk/plans", "section[aria-label^=Tệp] form")).Location.ShouldBe("/desk/plans/draft?xong=Begun");
        (await Secretary.GetAsync("/desk/plans/difference")).Page.QuerySelectorAll("[aria-labelledby=changed] li").Length.ShouldBe(2);
        (await office.AdoptAsync()).Location.ShouldBe("/desk/plans?xong=Adopted");
        (await Secretary.GetAsync("/desk")).Body.ShouldNotContain("Tệp kế hoạch trong cài đặt đã đổi");
        (await office.SetupAsync())!.Plan.Activities.First().Text.ShouldBe("Xây dựng kế hoạch mới.");
    }

    [Fact]
    public async Task Sample_AddedByTwoClicks_IsASecondPlanAndIsEndedAtTheDesk()
    {
        (await Secretary.SubmitAsync("/desk/plans", "[aria-labelledby=sample] form")).Location.ShouldBe("/desk/plans/draft?xong=Begun");
        (await office.AdoptAsync()).Location.ShouldBe("/desk/plans?xong=Adopted");
        (await office.SetupAsync())!.OtherPlans.Single().Name.ShouldBe("Kế hoạch hoạt động tập thể");
        var plans = await Secretary.GetAsync("/desk/plans");
        plans.Page.QuerySelector("[aria-labelledby=sample]").ShouldBeNull();

        var end = await Secretary.GetAsync("/desk/plans/end?plan=tap-the");
        end.Page.QuerySelector("main")!.TextContent.ShouldContain("phần việc chưa xong không phải làm nữa");
        (await Secretary.SubmitAsync(end)).Location.ShouldBe("/desk/plans?xong=Ended");
        (await Secretary.SubmitAsync(end)).Location.ShouldBe("/desk/plans?xong=Ended", "the same form again");

        await office.Desk.School.SweepAsync();
        var setup = (await office.SetupAsync())!;
        (setup.OtherPlans.Length, setup.EndedPlans.Single().Id!.Value.Value).ShouldBe((0, "tap-the"));
        (await office.LogAsync()).Count(l => l.EndsWith("Thư ký kết thúc một kế hoạch.", StringComparison.Ordinal)).ShouldBe(1);
        (await Secretary.GetAsync("/desk/plans/end?plan=-%20first")).Location.ShouldBe("/desk/plans", "one plan has to stay");
    }

    [Fact]
    public async Task Rehearsal_WithTheDraft_SaysWhatItMakesOfTheYearAndAdoptsNothing()
    {
        await Secretary.SubmitAsync("/desk/plans", "[aria-labelledby=sample] form");
        var letters = Directory.GetFiles(office.Desk.School.Mailbox).Length;

        (await Secretary.SubmitAsync("/desk/plans/difference", "form[action='/desk/plans/rehearse']")).Location.ShouldBe("/desk/rehearsal");
        await office.Desk.School.IdleAsync();

        var page = await Secretary.GetAsync("/desk/rehearsal");
        page.Page.QuerySelector("[aria-labelledby=result]")!.TextContent
            .ShouldContain("Đây là kết quả chạy thử với bản nháp “Kế hoạch hoạt động tập thể”");
        page.Body.ShouldContain("nhiều hơn hiện nay");
        Directory.GetFiles(office.Desk.School.Mailbox).Length.ShouldBe(letters);
        (await office.SetupAsync())!.OtherPlans.ShouldBeEmpty();
    }
}
