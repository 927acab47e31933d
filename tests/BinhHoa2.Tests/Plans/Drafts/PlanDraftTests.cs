using System.Text;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Plans.Reading;
using static BinhHoa2.Tests.Plans.Drafts.DraftSchool;

namespace BinhHoa2.Tests.Plans.Drafts;

/// <summary>Drafts of documents: what they hold, what is asked, what they come to.</summary>
public sealed class PlanDraftTests
{
    [Fact]
    public void Document_OfThePlanInForce_IsThatPlanOnceMore()
    {
        var draft = Of(SampleText);

        draft.Activities.Length.ShouldBe(27);
        draft.Activities.ShouldAllBe(a => a.Place.Length > 0 && a.Original == a.Text);
        draft.Activities.Select(a => a.Id).ShouldBe(Setup.Plan.Activities.Select(a => OwnId(a.Id)));
        var check = Check(draft);
        check.Problems.ShouldBeEmpty();
        PlanDifference.Of(Setup.Plan, check.Plan!).IsEmpty.ShouldBeTrue("what the document does not say stays as it is");
    }

    [Fact]
    public void Document_OfAFurtherPlan_HasEveryActivityAndAsksWhatItDoesNotSay()
    {
        var draft = Of(SampleText, isNew: true);

        (draft.Head.PlanId, draft.Head.Year, draft.Activities.Length).ShouldBe(("kh-2", "2021-2022", 27));
        var problems = Check(draft).Problems;
        problems.Count(p => p.Field == PlanField.Lead).ShouldBe(27, "none is assigned by guess");
        problems.Select(p => p.ToString()).ShouldContain(
            "Hoạt động 2 của tháng 10/2021, ô “Chủ trì”: kế hoạch chưa ghi ai phụ trách. "
            + "Xin chọn người, chức danh, tổ hoặc vai trò chủ trì.");
        problems.ShouldContain(p => p.ToString() == "Ô “Tên kế hoạch”: đang để trống. Hãy ghi nội dung.");

        var plan = Check(Completed(draft)).Plan.ShouldNotBeNull();
        plan.Activities.Count().ShouldBe(27);
        plan.Activities.ShouldAllBe(a => a.Id.Plan == plan.Id);
        plan.Activities.Where(a => a.IsReview).Select(a => (a.Review, a.Due.Month)).ShouldBe([(Review.MidYear, 1), (Review.EndOfYear, 5)]);
        plan.Activities.Select(a => a.Text).ShouldBe(Setup.Plan.Activities.Select(a => a.Text));
    }

    [Fact]
    public void Document_WithAColumnOfBoth_SaysWhoLeadsAndWhoTakesPart()
    {
        var reading = PlanDocumentReader.Read(PlanCases.All["word-lead-and-support"](), new ReadingLimits());

        var draft = new PlanDraftMaker(Setup, Today).Of(Empty, reading, planId: null, isNew: true);

        draft.Activities.Select(a => string.Join(',', a.Lead.Select(p => p.Choice)))
            .ShouldBe(["role:Chair,role:ViceChair", "role:Chair", "role:ViceChair"]);
        draft.Activities.Select(a => string.Join(',', a.Support.Select(p => p.Choice)))
            .ShouldBe(["role:SubjectLead,role:Teacher", "role:ViceChair", "role:SubjectLead"]);
        draft.Activities.SelectMany(a => a.Lead.Concat(a.Support)).ShouldAllBe(p => p.Reason.Contains('→'), "each says by which rule");
        draft.Activities.Select(a => a.SupportReason).ShouldBe(
        [
            "",
            "“CMHS” không thuộc danh sách nhân sự → không nhận thư",
            "cột “Chủ trì, phối hợp” không ghi ai chủ trì → người ghi đầu tiên chủ trì",
        ]);
        draft.Activities[0].OriginalParties.ShouldBe("BGH chủ trì; TTCM, giáo viên phối hợp");
    }

    [Fact]
    public void Draft_OfAPlan_ComesToThatPlan()
    {
        foreach (var plan in new[] { Setup.Plan, Further })
        {
            var check = Check(new PlanDraftMaker(Setup, Today).Of(Empty, plan), today: plan.Adopted);

            check.Problems.ShouldBeEmpty();
            PlanDifference.Of(plan, check.Plan!).IsEmpty.ShouldBeTrue();
            check.Plan!.Duties.ShouldBe(plan.Duties);
            check.Plan.Matters.ShouldBe(plan.Matters);
        }
    }

    [Fact]
    public void Activity_WithOtherWordsOrInAnotherMonth_IsTheOneThatIsInForce()
    {
        var text = SampleText
            .Replace("Tổ chức Hội nghị Cha mẹ học sinh.", "Tổ chức Hội nghị Cha mẹ học sinh đầu năm.", StringComparison.Ordinal)
            .Replace("Thực hiện tốt thời khóa biểu linh hoạt buổi chiều.\n\n", string.Empty, StringComparison.Ordinal)
            .Replace("Hội, họp, phụ đạo học sinh yếu.", "Thực hiện tốt thời khóa biểu linh hoạt buổi chiều.", StringComparison.Ordinal);

        var check = Check(Of(text));

        check.Problems.ShouldBeEmpty();
        var difference = PlanDifference.Of(Setup.Plan, check.Plan!);
        difference.Changed.Select(c => (c.Before.Id.Value, c.IsReworded, c.IsMoved))
            .ShouldBe([("t10-4", true, false), ("t11-2", false, true)]);
        difference.Removed.Select(r => r.Activity.Id.Value).ShouldBe(["t12-2"]);
        difference.Added.ShouldBeEmpty();
    }

    [Fact]
    public void Table_WithTimesAndPersons_KeepsThemBesideWhatTheyBecame()
    {
        var file = WordPlan.Document(
            WordPlan.P("KẾ HOẠCH NĂM HỌC 2021-2022")
            + WordPlan.Table(
                WordPlan.Row(
                    WordPlan.Cell("Tháng"), WordPlan.Cell("Nội dung"), WordPlan.Cell("Thời gian thực hiện"),
                    WordPlan.Cell("Người thực hiện")),
                WordPlan.Row(
                    WordPlan.Cell("Tháng 11"), WordPlan.Cell("Đại hội Liên đội"), WordPlan.Cell("Tuần 3-4"), WordPlan.Cell("TPT Đội")),
                WordPlan.Row(
                    WordPlan.Cell("Tháng 11"), WordPlan.Cell("Kiểm tra vở sạch chữ đẹp"), WordPlan.Cell("Từ 8/11 đến 12/11"),
                    WordPlan.Cell("Tổ 1, CMHS"))));
        var reading = PlanDocumentReader.Read(file, new ReadingLimits());

        var draft = new PlanDraftMaker(Setup, Today).Of(Empty, reading, null, isNew: true);

        draft.Activities.Select(a => (a.OriginalTime, a.From, a.Due, a.Week, a.When, a.TimeReason)).ShouldBe(
        [
            ("Tuần 3-4", "", "", "4", "Tuần 3-4", "“Tuần 3-4” → hết tuần 4 của tháng"),
            ("Từ 8/11 đến 12/11", "2021-11-08", "2021-11-12", "", "Từ 8/11 đến 12/11",
                "“Từ 8/11 đến 12/11” → từ 08/11/2021 đến 12/11/2021"),
        ]);
        draft.Activities[0].Lead.ShouldHaveSingleItem().Choice.ShouldBe("post:Tổng phụ trách Đội");
        draft.Activities[1].Lead.Select(p => p.Choice).ShouldBe(["group:Tổ 1", ""]);
        Check(draft).Problems.Select(p => p.ToString()).ShouldContain(
            "Hoạt động 2 của tháng 11/2021, ô “Chủ trì”: chưa rõ “CMHS” là ai trong danh sách nhân sự. "
            + "Xin chọn trong danh sách, hoặc xóa dòng ấy.");
    }

    [Fact]
    public void Table_WithAColumnOfWhoTakesPart_MakesThemSupportWithTheWordsThatLedThere()
    {
        var draft = OfTable(
            ("Đại hội Liên đội", "TPT Đội phối hợp với Tổ 2", "Công đoàn, Tổ 1; CMHS"),
            ("Kiểm tra vở sạch chữ đẹp", "Tổ 1", "Công an xã"),
            ("Hội họp", "Tổ 2", ""));

        draft.Activities.Select(a => a.OriginalSupport).ShouldBe(["Công đoàn, Tổ 1; CMHS", "Công an xã", null]);
        draft.Activities[0].Lead.ShouldHaveSingleItem().Choice.ShouldBe("post:Tổng phụ trách Đội");
        draft.Activities[0].Support.Select(p => (p.Choice, p.Words, p.Reason)).ShouldBe(
        [
            ("group:Tổ 2", "Tổ 2", "“Tổ 2” → Tổ 2"),
            ("post:Chủ tịch Công đoàn", "Công đoàn", "“Công đoàn” → Chủ tịch Công đoàn"),
            ("group:Tổ 1", "Tổ 1", "“Tổ 1” → Tổ 1"),
        ]);
        draft.Activities[0].SupportReason.ShouldBe("“CMHS” không thuộc danh sách nhân sự → không nhận thư");
        draft.Activities[2].Support.ShouldBeEmpty();
        Check(draft).Problems.Select(p => p.ToString()).ShouldContain(
            "Hoạt động 2 của tháng 11/2021, ô “Phối hợp”: chưa rõ “Công an xã” là ai trong danh sách nhân sự. "
            + "Xin chọn trong danh sách, hoặc xóa dòng ấy.");
        Check(draft).Problems.ShouldNotContain(p => p.Message.Contains("CMHS"));
    }

    [Fact]
    public void Activity_InForceWhoseDocumentSaysWhoTakesPart_KeepsItsLeadAndTakesThese()
    {
        var known = Setup.Plan.Activities.First(a => a.Id.Value == "t11-1");
        var reading = ReadTable((known.Text, "", "Tổ 1"));

        var activity = new PlanDraftMaker(Setup, Today).Of(Empty, reading, null, isNew: false).Activities.ShouldHaveSingleItem();

        activity.Id.ShouldBe("t11-1");
        activity.Lead.ShouldNotBeEmpty();
        activity.Lead.ShouldAllBe(p => p.Reason == "như kế hoạch đang dùng");
        activity.Support.Select(p => p.Choice).ShouldBe(["group:Tổ 1"]);
    }

    private static PlanDraft OfTable(params (string Text, string Who, string With)[] rows) =>
        new PlanDraftMaker(Setup, Today).Of(Empty, ReadTable(rows), null, isNew: true);

    private static PlanReading ReadTable(params (string Text, string Who, string With)[] rows) => PlanDocumentReader.Read(
        WordPlan.Document(
            WordPlan.P("KẾ HOẠCH NĂM HỌC 2021-2022")
            + WordPlan.Table(
            [
                WordPlan.Row(
                    WordPlan.Cell("Tháng"), WordPlan.Cell("Nội dung"), WordPlan.Cell("Người thực hiện"),
                    WordPlan.Cell("Lực lượng cùng tham gia")),
                .. rows.Select(r => WordPlan.Row(
                    WordPlan.Cell("Tháng 11"), WordPlan.Cell(r.Text), WordPlan.Cell(r.Who), WordPlan.Cell(r.With))),
            ])),
        new ReadingLimits());

    [Fact]
    public void Lines_ThatWereNotUnderstood_AreKeptAndAskedUntilEachIsAnswered()
    {
        var draft = Completed(OfLines("Họp tổ chuyên môn.", "Phấn đấu 100% học sinh hoàn thành chương trình."));

        var line = draft.Lines.ShouldHaveSingleItem();
        line.Text.ShouldBe("Phấn đấu 100% học sinh hoàn thành chương trình.");
        Check(draft).Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("Còn 1 dòng chưa rõ là hoạt động hay không.");
        Check(draft.Mark([line.Key], DraftLineState.Dismissed)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Problem_OfTheFilesRules_IsSaidByPlaceAndField()
    {
        var draft = Completed(OfLines("Nộp báo cáo.", "Trang trí lớp."));

        Problems(0, a => a with { Due = "2021-11-13" }).ShouldBe(
            ["Hoạt động 1 của tháng 11/2021, ô “Hạn”: Hạn 13/11/2021 là ngày nghỉ. Hãy ghi một ngày làm việc, ví dụ 12/11/2021."]);
        Problems(1, a => a with { Due = "2021-12-01" }).Single().ShouldStartWith(
            "Hoạt động 2 của tháng 11/2021, ô “Hạn”: Hạn 01/12/2021 không thuộc tháng 11/2021.");
        Problems(0, a => a with { Due = "mai" }).ShouldBe(
            ["Hoạt động 1 của tháng 11/2021, ô “Hạn”: “mai” không phải là một ngày. Xin ghi ngày, tháng, năm."]);
        Problems(0, a => a with { Month = string.Empty }).ShouldBe(
            ["Hoạt động 1 chưa có tháng, ô “Tháng”: chưa rõ thuộc tháng nào. Xin chọn tháng."]);
        Problems(1, a => a with { Week = "5", Due = "2021-11-12" }).Single().ShouldContain("ô “Tuần”: Vừa ghi tuần vừa ghi ngày.");
        Problems(0, a => a with { Lead = [new DraftParty("post:Kế toán")] }).Single().ShouldContain("giữ chức danh “Kế toán”");
        Problems(0, a => a with { Text = new string('a', 1001) }).Single().ShouldContain("ô “Nội dung”: dài 1001 ký tự");

        IEnumerable<string> Problems(int at, Func<DraftActivity, DraftActivity> change) =>
            Check(draft.With(change(draft.Activities[at]))).Problems.Select(p => p.ToString());
    }

    [Fact]
    public void Head_ThatDoesNotFit_IsSaidByItsField()
    {
        var draft = Completed(OfLines("Nộp báo cáo."));

        Problem(draft.Head with { Year = "2021-2023" }).ShouldStartWith("Ô “Năm học”: ");
        Problem(draft.Head with { PlanId = "Mã" }).ShouldStartWith("Ô “Mã kế hoạch”: “Mã” không dùng làm mã được.");
        Problem(draft.Head with { Adopted = "2021-02-01" }).ShouldStartWith("Ô “Ngày ban hành”: Ngày 01/02/2021 không thuộc năm học");

        string Problem(PlanHead head) => Check(draft with { Head = head }).Problems[0].ToString();
    }

    [Fact]
    public void Month_WithoutAYear_IsOfTheSchoolYearThatIsSaidOrInForce()
    {
        var draft = Of("KẾ HOẠCH\nTháng 12\n- Nộp báo cáo.\nTháng 1\n- Trang trí lớp.", isNew: true);

        draft.Activities.Select(a => (a.Month, a.Id)).ShouldBe([("2021-12", "t12-1"), ("2022-01", "t01-1")]);
    }

    [Fact]
    public void Activity_ThatIsAdded_GetsAnIdThatThePlanNeverHad()
    {
        var draft = Of(SampleText).With(new DraftActivity("n1", string.Empty) { Month = "2021-10", Text = "Thêm." });

        draft.Find("n1")!.Id.ShouldBe("t10-8");
        draft.With(draft.Find("n1")! with { Month = "2021-11" }).Find("n1")!.Id.ShouldBe("t10-8", "an id stays");
    }

    [Fact]
    public void Draft_OfAllCases_IsReadBackAsItWasWritten()
    {
        foreach (var (name, file) in PlanCases.All)
        {
            var draft = new PlanDraftMaker(Setup, Today).Of(
                Empty, PlanDocumentReader.Read(file(), new ReadingLimits()), null, isNew: true);

            var json = System.Text.Json.JsonSerializer.Serialize(draft, SchoolJson.Options);
            var read = System.Text.Json.JsonSerializer.Deserialize<PlanDraft>(json, SchoolJson.Options);
            System.Text.Json.JsonSerializer.Serialize(read, SchoolJson.Options).ShouldBe(json, name);
            Check(draft).Problems.ShouldAllBe(p => p.ToString().Length > 10 && !p.ToString().Contains('"'), name);
        }
    }

    [Fact]
    public async Task ReadAsync_OfAFileThatTakesTooLong_IsGivenUp()
    {
        var text = Encoding.UTF8.GetBytes(SampleText);

        (await PlanDocumentReader.ReadAsync(text, new ReadingLimits(), TestContext.Current.CancellationToken)).Months.Length.ShouldBe(8);
        await Should.ThrowAsync<PlanUnreadableException>(() => PlanDocumentReader.ReadAsync(
            WordPlan.Document(string.Concat(Enumerable.Repeat(WordPlan.P("Tháng 9"), 20_000))),
            new ReadingLimits { Time = TimeSpan.FromTicks(1) },
            TestContext.Current.CancellationToken));
    }

    private static string OwnId(ActivityId id) => id.Value;
}
