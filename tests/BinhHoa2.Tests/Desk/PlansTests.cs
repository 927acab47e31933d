using System.Net;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
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
        draft.Page.QuerySelectorAll("#list ~ .reply .said").First().TextContent.ShouldBe("Nghiên cứu, xây dựng và triển khai thực hiện kế hoạch.");
        draft.Page.QuerySelectorAll("#list ~ .reply .small").First().TextContent.ShouldStartWith("Trong tệp: ");
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
        var opening = office.Desk.School.Mail.ReadArrived().Last(l => l.To == "totruong.2@thbh2.example" && l.Kind == "opening");
        opening.Text.ShouldContain("Chuyên môn");
        opening.Text.ShouldContain("Kiểm tra thực tế các lớp: Thao giảng, dự giờ, phụ đạo học sinh yếu.");
    }

    [Fact]
    public async Task Plan_OfARunningMonth_ChangedAtTheDesk_IsFollowedByTheMonth()
    {
        (await office.BeginAsync()).Location.ShouldBe("/desk/plans/draft?xong=Begun");
        await office.SaveAsync("/desk/plans/activity?row=h2", ("text", "Kiểm tra khảo sát chất lượng đầu năm các lớp."));
        await office.SaveAsync("/desk/plans/activity?row=h3", ("out", "1"));
        await office.SaveAsync("/desk/plans/activity?row=h6", ("lead", "Tổ 1: mỗi người phần mình"));
        await office.SaveAsync("/desk/plans/activity", ("month", "2021-10"), ("text", "Trang trí lớp học."), ("lead", "Tổ 3"), ("due", "2021-10-25"));

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
    public async Task Lines_ThatWereNotUnderstood_AreDismissedOrMadeActivities()
    {
        await office.UploadAsync(Encoding.UTF8.GetBytes(
            "KẾ HOẠCH NĂM HỌC 2021-2022\nTháng 11\n- Họp tổ.\n- Phấn đấu 100% học sinh đạt chuẩn.\n- Tỉ lệ chuyên cần đạt 98%.\n"), "- new", "k.txt");
        var lines = await Secretary.GetAsync("/desk/plans/lines");
        lines.Page.QuerySelector("#lines")!.TextContent.ShouldBe("2 dòng chưa trả lời");

        var made = lines.Page.QuerySelector("[aria-labelledby=lines] li a")!.GetAttribute("href")!;
        (await office.SaveAsync(made, ("month", "2021-11"), ("lead", "Giáo viên"))).Location.ShouldBe("/desk/plans/draft?xong=Saved");
        (await Secretary.SubmitAsync("/desk/plans/lines", typed: ("line", "k2"))).Location.ShouldBe("/desk/plans/lines?xong=Saved");

        lines = await Secretary.GetAsync("/desk/plans/lines");
        lines.Page.QuerySelectorAll(".badge").Select(b => b.TextContent).Order().ShouldBe(["Không phải hoạt động", "Đã ghi thành hoạt động"]);
        (await Secretary.GetAsync("/desk/plans/draft")).Page.QuerySelectorAll("#list ~ .reply .said").Select(p => p.TextContent)
            .ShouldBe(["Họp tổ.", "Phấn đấu 100% học sinh đạt chuẩn."], "word for word");
    }

    [Fact]
    public async Task Activity_ThatDoesNotFit_KeepsWhatWasTypedBesideItsProblem()
    {
        await office.BeginAsync();

        var answer = await office.SaveAsync("/desk/plans/activity?row=h2", ("due", "2021-10-23"), ("lead", "CMHS\nTổ 1"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Page.QuerySelector("#lead-error")!.TextContent.ShouldContain("Chưa rõ “CMHS” là ai");
        answer.Page.QuerySelector("#lead")!.TextContent.ShouldBe("CMHS\nTổ 1: mỗi người phần mình");
        answer.Page.QuerySelector("#due-error")!.TextContent.ShouldStartWith("Hạn 23/10/2021 là ngày nghỉ.");
        answer.Page.QuerySelector("#due")!.GetAttribute("value").ShouldBe("2021-10-23");
        (await office.SaveAsync("/desk/plans/activity?row=h2", ("due", "2021-10-22"), ("more-lead", "post:Chủ tịch Công đoàn"))).Location
            .ShouldBe("/desk/plans/draft?xong=Saved", "the one line that was not known is answered from the list");
        (await Secretary.GetAsync("/desk/plans/activity?row=h2")).Page.QuerySelector("#lead")!.TextContent
            .ShouldBe("Chức danh: Chủ tịch Công đoàn\nTổ 1: mỗi người phần mình");
    }

    [Theory]
    [InlineData("%PDF-1.4 rubbish", "file", "Tệp")]
    [InlineData("", "file", "Tệp không có nội dung")]
    [InlineData("PK\u0003\u0004 rubbish", "file", "Tệp")]
    [InlineData("{\"year\": \"2021\"}", "file", "Tệp kế hoạch .json có")]
    [InlineData("Tháng 9\n- Họp.", "plan", "Xin chọn kế hoạch")]
    public async Task File_ThatCannotBeRead_IsRefusedBesideItsFieldAndChangesNothing(string text, string field, string sentence)
    {
        var before = await office.Desk.RowsAsync();

        var answer = await office.UploadAsync(Encoding.UTF8.GetBytes(text), field == "plan" ? "khac" : "- first");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(sentence);
        (await office.Desk.RowsAsync()).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task Pages_AreThoseOfAPhoneAndOpenToNoStranger()
    {
        await office.UploadAsync(PlanOffice.Word(DraftSchool.SampleText), plan: "- new");
        foreach (var page in new[] { "", "/draft", "/draft?trang=2", "/activity?row=h1", "/activity", "/head", "/lines", "/difference" })
        {
            var path = $"/desk/plans{page}";
            var answer = await Secretary.GetAsync(path);
            answer.Status.ShouldBe(HttpStatusCode.OK, path);
            Encoding.UTF8.GetByteCount(answer.Body).ShouldBeLessThan(50_000, path);
            (await office.Desk.Visitor().GetAsync(path)).Location.ShouldBe("/desk/sign-in", path);
        }

        (await Secretary.GetAsync("/desk/plans/activity?row=khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Forms_WithoutASessionOrOfAnotherPage_ChangeNothing()
    {
        await office.BeginAsync();
        var before = await office.Desk.RowsAsync("draft!plan");
        foreach (var action in new[] { "file", "begin", "activity", "head", "lines", "lead", "adopt", "discard", "end" })
        {
            var path = $"/desk/plans/{action}";
            (await office.Desk.Visitor().PostAsync(path)).Location.ShouldBe("/desk/sign-in", path);
            (await Secretary.PostAsync(path, [new("nonce", "1.x"), new("draft", "x")])).Status.ShouldBe(HttpStatusCode.BadRequest, path);
        }

        var nonce = (await Secretary.GetAsync("/desk/plans")).Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        (await Secretary.PostAsync("/desk/plans/activity", [new("nonce", nonce), new("draft", "khac"), new("row", "h1"), new("text", "x")]))
            .Problem!.ShouldStartWith("Chưa ghi: bản nháp đã được thay bằng bản khác");
        (await Secretary.PostAsync("/desk/plans/activity", [new("nonce", nonce), new("row", "../x")])).Status
            .ShouldBe(HttpStatusCode.BadRequest);
        (await Secretary.PostAsync("/desk/plans/adopt", [new("nonce", nonce), new("confirmed", "x")])).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await office.Desk.RowsAsync("draft!plan")).Single().ETag.ShouldBe(before.Single().ETag);
        (await office.SetupAsync())!.PlanAdoptions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Draft_Dropped_LeavesThePlanAsItIs()
    {
        await office.BeginAsync();

        (await Secretary.SubmitAsync("/desk/plans/draft", "form[action='/desk/plans/discard']")).Location
            .ShouldBe("/desk/plans?xong=Dropped");

        (await Secretary.GetAsync("/desk/plans/draft")).Location.ShouldBe("/desk/plans?xong=NoDraft");
        (await office.Desk.RowsAsync("done!")).Select(r => r.GetString("Action"))
            .ShouldBe([nameof(DeskAction.DroppedPlan), nameof(DeskAction.ReadPlan), nameof(DeskAction.SignedIn)]);
    }
}
