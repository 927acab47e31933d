using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Desk;

namespace BinhHoa2.Tests.Sweep;

/// <summary>A roster's file that changes while a plan that was adopted at the desk is in force.</summary>
public sealed class RosterFileOfDeskPlansTests : IAsyncLifetime
{
    private PlanOffice office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string RosterFile => office.Desk.School.RosterFile;

    public async ValueTask InitializeAsync() => office = await PlanOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task RosterFile_ThatAnAdoptedPlanDoesNotFit_IsRefusedWithItsLineAndTheListStays()
    {
        await office.BeginAsync();
        await office.SaveAsync("/desk/plans/activity?row=h20", ("lead", "Tổ 1: tổ trưởng trả lời chung"));
        (await office.AdoptAsync()).Location.ShouldBe("/desk/plans?xong=Adopted");
        var file = await File.ReadAllTextAsync(RosterFile, Cancellation);
        var line = Array.FindIndex(file.Split('\n'), l => l.Contains("\"gv-1b\"")) + 1;

        const string Role1B = "\"gv.1b@thbh2.example\", \"role\": ";
        await WriteAsync(file.Replace($"{Role1B}\"Teacher\"", $"{Role1B}\"SubjectLead\""));
        await office.Desk.School.SweepAsync();

        var setup = (await office.SetupAsync())!;
        var problem = setup.Refusal.ShouldNotBeNull().Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith($"danh-sach.json, dòng {line}, people[13]: Kế hoạch “Kế hoạch thực hiện cuộc vận động” đã nhận ");
        problem.ShouldContain("Một người trả lời chung, nhưng có 2 người: Tổ trưởng Tổ 1, Giáo viên 1B.");
        problem.ShouldEndWith("Hãy sửa danh sách, hoặc sửa hoạt động ấy ở bàn làm việc.");
        setup.Roster.Find(new StaffId("gv-1b"))!.Role.ShouldBe(Role.Teacher, "the list of before stays in force");
        (await office.Secretary.GetAsync("/desk")).Page.QuerySelector(".notice.stuck li")!.TextContent.ShouldBe(problem);
        (await office.Desk.School.BoardPageAsync()).Body!.TextContent.ShouldContain(problem);

        await office.Desk.School.SweepAsync();
        (await office.SetupAsync())!.Refusal!.Since.ShouldBe(setup.Refusal.Since, "it is the same file");

        await WriteAsync(file.Replace("gv.1b@thbh2.example", "gv.1b.moi@thbh2.example"));
        await office.Desk.School.SweepAsync();
        setup = (await office.SetupAsync())!;
        setup.Refusal.ShouldBeNull();
        setup.Roster.Find(new StaffId("gv-1b"))!.Email.ShouldBe("gv.1b.moi@thbh2.example");
        setup.PlanAdoptions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RosterFile_WithoutThePersonWhoLeadsWorkOfAnAdoptedPlan_IsTakenOverAndTheBoardIsAsked()
    {
        await office.BeginAsync();
        await office.SaveAsync("/desk/plans/activity?row=h20", ("lead", "Chức danh: Bí thư Chi đoàn"));
        (await office.AdoptAsync()).Location.ShouldBe("/desk/plans?xong=Adopted");
        var lines = (await File.ReadAllTextAsync(RosterFile, Cancellation)).Split('\n');

        await WriteAsync(string.Join('\n', lines.Where(l => !l.Contains("\"chi-doan\""))));
        await office.Desk.School.SweepAsync();

        var setup = (await office.SetupAsync())!;
        setup.Refusal.ShouldBeNull();
        setup.Roster.Find(new StaffId("chi-doan"))!.Left.ShouldNotBeNull();
    }

    private Task WriteAsync(string text) => File.WriteAllTextAsync(RosterFile, text, Cancellation);
}
