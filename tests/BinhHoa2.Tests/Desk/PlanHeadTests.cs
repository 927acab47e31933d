using System.Net;
using System.Text;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Desk;

/// <summary>What a plan says as a whole, mended at the desk: each field of its file, and what of it an activity has.</summary>
public sealed class PlanHeadTests : IAsyncLifetime
{
    private const string Head = "/desk/plans/head";
    private PlanOffice office = null!;

    private DeskVisitor Secretary => office.Secretary;

    public async ValueTask InitializeAsync() => office = await PlanOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Head_OfAPlanInForce_IsMendedInEveryFieldShownAndAdopted()
    {
        await office.BeginAsync();
        var page = await Secretary.GetAsync(Head);
        Encoding.UTF8.GetByteCount(page.Body).ShouldBeLessThan(50_000);
        page.Page.QuerySelector("#duty-Chair-title")!.GetAttribute("value").ShouldBe("Trưởng ban");
        page.Page.QuerySelector("#matter-thi-cu")!.GetAttribute("value").ShouldBe("Chống tiêu cực trong thi cử, kiểm tra");
        page.Page.QuerySelector("label[for=address-0-email]")!.TextContent.ShouldBe("Địa chỉ thư của “Ban Giám hiệu”");

        (await office.SaveAsync(
            Head,
            ("duty-Chair-text", "Xây dựng kế hoạch."),
            ("duty-Secretary-title", ""),
            ("duty-Secretary-text", ""),
            ("matter-danh-gia", ""),
            ("more-matters", "Chuyển đổi số"),
            ("address-1-email", "bcd@a.example"))).Location.ShouldBe("/desk/plans/draft?xong=Saved");
        var activity = await Secretary.GetAsync("/desk/plans/activity?row=h3");
        activity.Page.QuerySelectorAll("input[name=about][type=checkbox]").Select(c => c.GetAttribute("value"))
            .ShouldBe(["thi-cu", "dao-duc", "dat-chuan", "nd-1"]);
        await office.SaveAsync("/desk/plans/activity?row=h3", ("about", "nd-1"));

        var difference = await Secretary.GetAsync("/desk/plans/difference");
        var lines = difference.Page.QuerySelectorAll("#head ~ ul li").Select(l => l.TextContent).ToList();
        lines.ShouldContain(l => l.StartsWith("Phân công của Trưởng Ban Chỉ đạo: ", StringComparison.Ordinal));
        lines.ShouldContain(l => l.StartsWith("Phân công của Thư ký Ban Chỉ đạo: ", StringComparison.Ordinal)
            && l.EndsWith("→ không có.", StringComparison.Ordinal));
        lines.ShouldContain("Bỏ nội dung “Khắc phục bệnh thành tích, đánh giá học sinh đúng thực chất”.");
        lines.ShouldContain("Thêm nội dung “Chuyển đổi số”.");
        lines.ShouldContain("Địa chỉ thư của “Ban Chỉ đạo”: không có → bcd@a.example.");
        difference.Body.ShouldContain("→ Chuyển đổi số");
        (await office.AdoptAsync()).Location.ShouldBe("/desk/plans?xong=Adopted");

        var plan = (await office.SetupAsync())!.Plan;
        plan.Duties.Select(d => d.Role).ShouldBe([Role.Chair, Role.ViceChair, Role.Member]);
        plan.Duties[0].Text.ShouldBe("Xây dựng kế hoạch.");
        plan.Matters.Select(m => m.Id.Value).ShouldBe(["thi-cu", "dao-duc", "dat-chuan", "nd-1"]);
        plan.RecipientAddresses.ShouldBe([new RecipientAddress("Ban Chỉ đạo", "bcd@a.example")]);
        plan.Activities.First(a => a.Id.Value == "t10-3").Matters.ShouldBe([new MatterId("nd-1")]);

        await office.BeginAsync();
        page = await Secretary.GetAsync(Head);
        page.Page.QuerySelector("#address-1-email")!.GetAttribute("value").ShouldBe("bcd@a.example");
        page.Page.QuerySelector("#matter-nd-1")!.GetAttribute("value").ShouldBe("Chuyển đổi số");
        (await Secretary.GetAsync("/desk/plans/difference")).Body.ShouldContain("Bản nháp không khác gì kế hoạch đang dùng.");
    }

    [Fact]
    public async Task Item_ThatDoesNotFit_KeepsWhatWasTypedBesideItsProblem()
    {
        await office.BeginAsync();

        var answer = await office.SaveAsync(
            Head, ("address-0-email", "khong phai thu"), ("duty-Teacher-text", "Dạy học."), ("matter-thi-cu", new string('t', 201)));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Page.QuerySelector("#address-0-email")!.GetAttribute("value").ShouldBe("khong phai thu");
        answer.Page.QuerySelector("#address-0-email-error").ShouldNotBeNull();
        answer.Page.QuerySelector("#address-1-email-error").ShouldBeNull();
        answer.Page.QuerySelector("#duty-Teacher-text")!.TextContent.ShouldBe("Dạy học.");
        answer.Page.QuerySelector("#duty-Teacher-title-error")!.TextContent.ShouldBe("Ô “Tên gọi” đang để trống. Hãy ghi nội dung.");
        answer.Page.QuerySelector("#matter-thi-cu-error")!.TextContent.ShouldStartWith("Ô “Tên nội dung” dài 201 ký tự");
        answer.Page.QuerySelectorAll("details[open]").Length.ShouldBe(3, "what has to be mended is not folded away");
        answer.Page.QuerySelector("[role=status]")!.TextContent.ShouldBe("Còn 3 chỗ cần sửa, ghi bên ô tương ứng.");

        var draft = await Secretary.GetAsync("/desk/plans/draft");
        draft.Page.QuerySelectorAll("[aria-labelledby=problems] a").Select(a => a.GetAttribute("href")).ShouldAllBe(h => h == Head);
        (await office.SaveAsync(
            Head, ("address-0-email", ""), ("duty-Teacher-title", "Giáo viên"), ("matter-thi-cu", "Thi cử"))).Location
            .ShouldBe("/desk/plans/draft?xong=Saved");
    }

    [Fact]
    public async Task Address_OfARecipientThatIsGone_StaysAndIsAsked()
    {
        await office.BeginAsync();
        await office.SaveAsync(Head, ("address-1-email", "bcd@a.example"));

        var answer = await office.SaveAsync(Head, ("recipients", "Ban Giám hiệu\nLưu: VT"));

        answer.Page.QuerySelector("label[for=address-2-email]")!.TextContent.ShouldBe("Địa chỉ thư của “Ban Chỉ đạo”");
        answer.Page.QuerySelector("#address-2-email-error")!.TextContent.ShouldBe(
            "Ô “Nơi nhận” không có nơi nhận “Ban Chỉ đạo”. Hãy ghi đúng tên một nơi nhận: Ban Giám hiệu; Lưu: VT.");
        (await office.SaveAsync(Head, ("address-2-email", ""))).Location.ShouldBe("/desk/plans/draft?xong=Saved");
    }
}
