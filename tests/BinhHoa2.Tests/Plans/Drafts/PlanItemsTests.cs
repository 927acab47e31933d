using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using static BinhHoa2.Tests.Plans.Drafts.DraftSchool;

namespace BinhHoa2.Tests.Plans.Drafts;

/// <summary>Duties, matters and addresses of a draft: by the rules of the file, named where they do not fit or differ.</summary>
public sealed class PlanItemsTests
{
    private static PlanDraft OfPlan => new PlanDraftMaker(Setup, Today).Of(Empty, Setup.Plan);

    [Fact]
    public void Problem_OfADutyAMatterOrAnAddress_IsSaidByWhoseItIs()
    {
        var draft = OfPlan;

        Problem(draft with { Duties = [new(Role.Secretary, "", "Ghi chép.")] }).ShouldBe(
            ("Secretary-title", "Phân công của Thư ký Ban Chỉ đạo: Ô “Tên gọi” đang để trống. Hãy ghi nội dung."));
        Problem(draft with { Duties = [draft.Duties[0], new(Role.Member, "Thành viên", new string('a', 1001))] }).ShouldBe(
            ("Member-text",
                "Phân công của thành viên Ban Chỉ đạo: Ô “Nhiệm vụ” dài 1001 ký tự, quá 1000 ký tự. Hãy viết gọn lại."));
        Problem(draft with { Matters = draft.Matters.SetItem(1, draft.Matters[1] with { Title = new string('a', 201) }) }).ShouldBe(
            ("danh-gia-title", "Nội dung thứ 2 của kế hoạch: Ô “Tên nội dung” dài 201 ký tự, quá 200 ký tự. Hãy viết gọn lại."));
        Problem(draft with { Addresses = [new("Phòng Giáo dục", "pgd@thuan-an.example")] }).ShouldBe(
            ("0-name", "Địa chỉ thư của “Phòng Giáo dục”: Ô “Nơi nhận” không có nơi nhận “Phòng Giáo dục”. "
                + "Hãy ghi đúng tên một nơi nhận: Ban Giám hiệu; Ban Chỉ đạo; Các bộ phận, tổ trưởng; Lưu: VT."));
        var wrong = Problem(draft with { Addresses = [new("Ban Giám hiệu", "bgh@a.example"), new("Ban Chỉ đạo", "khong phai")] });
        wrong.Item.ShouldBe("1-email");
        wrong.Text.ShouldStartWith("Địa chỉ thư của “Ban Chỉ đạo”: ");
        wrong.Text.ShouldNotContain("email");

        static (string Item, string Text) Problem(PlanDraft draft)
        {
            var problem = Check(draft).Problems.ShouldHaveSingleItem();
            return (problem.Item, problem.ToString());
        }
    }

    [Theory]
    [InlineData("d=2", "a d b c")]
    [InlineData("a=3", "b c a d")]
    [InlineData("a=2 b=1", "b a c d")]
    [InlineData("a=4 d=1", "d b c a")]
    [InlineData("c=1 d=1", "c d a b")]
    [InlineData("b=99", "a c d b")]
    [InlineData("b=0", "b a c d")]
    [InlineData("b=-1", "a b c d")]
    [InlineData("", "a b c d")]
    public void Form_WithOtherPlacesOfMatters_OrdersThemOnceHoweverOftenItIsSent(string chosen, string order)
    {
        var draft = OfPlan with { Matters = [.. "abcd".Select(id => new Matter(new($"{id}"), $"Nội dung {id}"))] };
        var places = chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(c => c[0], c => c[2..]);
        var form = Form(
        [
            ("recipients", string.Join('\n', draft.Head.Recipients)),
            ("matter-order", "a,b,c,d"),
            .. draft.Matters.Select((m, at) => ($"matter-{m.Id}-place", places.GetValueOrDefault(m.Id.Value[0], $"{at + 1}"))),
        ]);

        var once = HeadForm.Fill(draft, form);
        var twice = HeadForm.Fill(once, form);

        string.Join(' ', once.Matters.Select(m => m.Id)).ShouldBe(order);
        twice.Matters.ShouldBe(once.Matters);
        once.Matters.ShouldBe(draft.Matters, ignoreOrder: true);
    }

    [Fact]
    public void Difference_NamesDutiesMattersAndAddressesThatAreOther()
    {
        var before = Setup.Plan with { RecipientAddresses = [new("Ban Giám hiệu", "bgh@a.example")] };
        var after = before with
        {
            Duties = [before.Duties[0] with { Text = before.Duties[0].Text + " Báo cáo cấp trên." }, .. before.Duties[2..]],
            Matters = [before.Matters[0] with { Title = "Thi cử" }, .. before.Matters[2..], new(new("nd-1"), "Chuyển đổi số")],
            RecipientAddresses = [new("Ban Giám hiệu", "vp@a.example"), new("Ban Chỉ đạo", "bcd@a.example")],
        };

        var difference = PlanDifference.Of(before, after);

        difference.IsEmpty.ShouldBeFalse();
        difference.Items.Select(PlanDifferenceTexts.Item).ShouldBe(
        [
            "Phân công của Trưởng Ban Chỉ đạo: … việc thực hiện sơ, tổng kết cuộc vận động. → … việc thực hiện sơ, tổng kết cuộc vận "
                + "động. Báo cáo cấp trên.",
            "Phân công của Phó Trưởng Ban Chỉ đạo: Phó Trưởng ban: Tổ chức thực hiện kế hoạch. Kiểm tra thực tế; Tổng hợp việc thực "
                + "hiện cuộc vận động. → không có",
            "Tên nội dung: Chống tiêu cực trong thi cử, kiểm tra → Thi cử",
            "Bỏ nội dung “Khắc phục bệnh thành tích, đánh giá học sinh đúng thực chất”",
            "Thêm nội dung “Chuyển đổi số”",
            "Địa chỉ thư của “Ban Giám hiệu”: bgh@a.example → vp@a.example",
            "Địa chỉ thư của “Ban Chỉ đạo”: không có → bcd@a.example",
        ]);
        PlanDifference.Of(before, before with { Matters = [.. before.Matters.Reverse()] }).Items.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(i => PlanDifferenceTexts.Item(i).ShouldStartWith("Thứ tự các nội dung: "));
        PlanDifference.Of(null, after).Items.ShouldBeEmpty("a further plan has nothing before");
        PlanDifference.Of(before, before).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Form_ThatIsSentAsItWasShown_ChangesNothing()
    {
        var draft = OfPlan with { Addresses = [new("Ban Chỉ đạo", "bcd@a.example")] };

        var filled = HeadForm.Fill(draft, Form(
        [
            ("recipients", string.Join('\n', draft.Head.Recipients)),
            .. Enum.GetValues<Role>().SelectMany(r => new[]
            {
                ($"duty-{r}-title", draft.Duties.FirstOrDefault(d => d.Role == r)?.Title ?? ""),
                ($"duty-{r}-text", draft.Duties.FirstOrDefault(d => d.Role == r)?.Text ?? ""),
            }),
            .. draft.Matters.Select(m => ($"matter-{m.Id}", m.Title)),
            ("more-matters", ""),
            .. draft.Head.Recipients.Index().SelectMany(r => new[]
            {
                ($"address-{r.Index}-name", r.Item),
                ($"address-{r.Index}-email", r.Item == "Ban Chỉ đạo" ? "bcd@a.example" : ""),
            }),
        ]));

        filled.Duties.ShouldBe(draft.Duties);
        filled.Matters.ShouldBe(draft.Matters);
        filled.Addresses.ShouldBe(draft.Addresses);
        filled.Activities.Select(a => a.Matters.Length).ShouldBe(draft.Activities.Select(a => a.Matters.Length));
    }

    [Fact]
    public void Form_OfAnEarlierVersion_LeavesWhatItDoesNotHave()
    {
        var draft = OfPlan with { Addresses = [new("Ban Chỉ đạo", "bcd@a.example")] };

        var filled = HeadForm.Fill(draft, Form([("recipients", string.Join('\n', draft.Head.Recipients))]));

        filled.Duties.ShouldBe(draft.Duties);
        filled.Matters.ShouldBe(draft.Matters);
        filled.Addresses.ShouldBe(draft.Addresses);
    }

    [Fact]
    public void Matter_WithoutATitle_LeavesThePlanAndItsActivitiesAndANewOneIsAddedOnce()
    {
        var form = Form([("matter-danh-gia", " "), ("matter-thi-cu", "Thi cử"), ("more-matters", "Chuyển đổi số\n\nThi cử")]);

        var once = HeadForm.Fill(OfPlan, form);
        var twice = HeadForm.Fill(once, form);

        once.Matters.Select(m => (m.Id.Value, m.Title)).Take(1).ShouldBe([("thi-cu", "Thi cử")]);
        once.Matters.Select(m => m.Id.Value).ShouldBe(["thi-cu", "dao-duc", "dat-chuan", "nd-1"]);
        once.Matters[^1].Title.ShouldBe("Chuyển đổi số");
        once.Activities.ShouldAllBe(a => a.Matters.All(m => m.Value != "danh-gia"));
        OfPlan.Activities.Count(a => a.Matters.Any(m => m.Value == "danh-gia")).ShouldBeGreaterThan(3);
        twice.Matters.ShouldBe(once.Matters);
    }

    [Fact]
    public void Recipient_WrittenOtherwise_TakesItsAddressAlong()
    {
        var draft = OfPlan with { Addresses = [new("Ban Chỉ đạo", "bcd@a.example")] };

        var filled = HeadForm.Fill(draft, Form(
        [
            ("recipients", "Ban Giám hiệu\nBan Chỉ đạo cuộc vận động\nCác bộ phận, tổ trưởng\nLưu: VT"),
            ("address-0-name", "Ban Giám hiệu"), ("address-0-email", ""),
            ("address-1-name", "Ban Chỉ đạo"), ("address-1-email", "bcd@a.example"),
        ]));

        filled.Addresses.ShouldBe([new RecipientAddress("Ban Chỉ đạo cuộc vận động", "bcd@a.example")]);
    }

    private static FormCollection Form((string Name, string Value)[] fields) =>
        new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value)));
}
