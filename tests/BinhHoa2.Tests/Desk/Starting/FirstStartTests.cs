using System.Text;
using System.Text.Json.Nodes;
using BinhHoa2.Tests.Infrastructure;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Desk.Starting;

/// <summary>The whole way of a school from nothing to its first letter.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task School_FromNothing_ComesToItsFirstLetter()
    {
        await using var office = await StartOffice.OpenAsync();
        await office.SetUpAsync();
        var chair = await office.Desk.SignedInAsync(StartOffice.Chair);

        var people = (await chair.GetAsync("/desk/people")).Page.QuerySelector("form[enctype]").ShouldNotBeNull();
        (await chair.PostFileAsync(
            "/desk/people/file", DeskVisitor.FieldsOf(people), "file", "danh-sach.csv", Csv(';', true, [Head, .. Rows]))).Location
            .ShouldBe("/desk/people/draft?xong=Read");
        (await chair.SubmitAsync("/desk/people/difference", "form[action='/desk/people/adopt']")).Location
            .ShouldBe("/desk/people?xong=Adopted");

        var plans = await chair.GetAsync("/desk/plans");
        plans.Page.QuerySelector("#list")!.TextContent.ShouldBe("Chưa có kế hoạch nào");
        var upload = plans.Page.QuerySelector("form[enctype]").ShouldNotBeNull();
        (await chair.PostFileAsync(
            "/desk/plans/file", [.. DeskVisitor.FieldsOf(upload), new("plan", "- new")], "file", "ke-hoach.json", Plan())).Location
            .ShouldBe("/desk/plans/draft?xong=Read");
        var difference = await chair.GetAsync("/desk/plans/difference");
        difference.Body.ShouldContain("Tháng 10/2021 mở ngay; thư mở đầu gửi ngày 11/10/2021.");
        (await chair.SubmitAsync(difference, "form[action='/desk/plans/adopt']")).Location.ShouldBe("/desk/plans?xong=Adopted");

        var setup = (await office.SetupAsync())!;
        setup.HasPlan.ShouldBeTrue();
        setup.OtherPlans.ShouldBeEmpty("the first plan takes the place of none");
        (await chair.GetAsync("/desk")).Page.QuerySelector("[aria-labelledby=steps]").ShouldBeNull("all is done");
        await office.School.AdvanceToAsync(new(2021, 10, 12), new TimeOnly(12, 0));

        var letter = (await office.LettersAsync()).Single(l => l.To.Mailboxes.Single().Address == "nam@truong.example");
        letter.From.Mailboxes.Single().Address.ShouldBe(StartOffice.Sender);
        DateOnly.FromDateTime(letter.Date.DateTime).ShouldBe(new(2021, 10, 11), "as it was said before the plan was adopted");
        letter.MessageId.ShouldEndWith("@truong.example");
        letter.TextBody.ShouldNotBeNull().ShouldContain("Kiểm tra khảo sát chất lượng học sinh đầu năm.");
    }

    /// <summary>The sample's October, for roles that the list has.</summary>
    private static byte[] Plan()
    {
        var plan = MonthEndPlan.Read();
        var months = plan["months"]!.AsArray();
        while (months.Count > 1)
        {
            months.RemoveAt(1);
        }

        var activities = months[0]!["activities"]!.AsArray();
        var kept = activities.Where(a => (string)a!["id"]! is "t10-1" or "t10-2").Select(a => a!.DeepClone()).ToArray();
        months[0]!["activities"] = new JsonArray(kept);
        return Encoding.UTF8.GetBytes(plan.ToJsonString());
    }
}
