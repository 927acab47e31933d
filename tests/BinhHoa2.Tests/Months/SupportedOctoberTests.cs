using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>An October in which people take part in activities others answer for.</summary>
public sealed class SupportedOctoberTests
{
    private static readonly PlanActivity Supported = Planned.Activities[1] with
    {
        Support = [new Party { Role = Role.Teacher }, new Party { Group = "to-1" }, new Party { Role = Role.ViceChair }],
    };

    private readonly CollectingMailer mailer = new();

    [Fact]
    public void Freeze_WhoTakesPart_HasASupportUnlessTheyAnswerOrHaveLeft()
    {
        var month = Frozen(Supported);

        month.Supports.Select(s => $"{s.Person} {s.Activity}").ShouldBe(["pho-hieu-truong t10-6", "gv-1a t10-6"]);
        month.Assignments.ShouldBe(October.File().Assignments, "who answers stays the same");
    }

    [Fact]
    public void WorkFor_ANewcomerWhoTakesPart_IsASupportAndNoWork()
    {
        var month = Frozen(Supported).Head with { State = MonthState.Running };
        var newcomer = October.Roster.Find(Deputy)! with { Id = new StaffId("pht-moi") };

        MonthStaff.SupportFor(month, newcomer, Supported.Due).Select(s => s.Activity).ShouldBe([Observing]);
        MonthStaff.SupportFor(month, newcomer, Supported.Due.AddDays(1)).ShouldBeEmpty();
        MonthStaff.WorkFor(month, newcomer, Opened).ShouldBeEmpty();
    }

    [Fact]
    public async Task Letters_OfTheWholeMonth_NameWhatIsSupportedOnceAndRemindNobodyOfIt()
    {
        var month = Frozen(Supported);
        using var house = await WaveHouse.StartAsync(October.Setup, October.Calendar, mailer);
        await house.OpenAsync(month);
        for (DateOnly? after = null; ;)
        {
            house.Time.SetUtcNow(VietnamTime.At(after ?? Opened, SchoolHours.Wave));
            var step = await house.AskAsync(Month, after);
            if (step.Wave is not { } wave)
            {
                break;
            }

            house.Time.SetUtcNow(VietnamTime.At(wave.Day, SchoolHours.Wave));
            await house.SendAsync(Month, await house.AskAsync(Month, after));
            after = wave.Day;
        }

        // The deputy answers for nothing of the month and hears of the lead's work only once it is overdue.
        var deputy = mailer.Taken.Where(l => l.To.Address == "pht@thbh2.example").Select(l => l.Letter).ToList();
        deputy[0].Subject.ShouldEndWith("Tháng 10/2021: 1 việc thầy/cô phối hợp");
        deputy[0].Text.ShouldContain(
            "Theo kế hoạch của nhà trường, tháng 10/2021 thầy/cô phối hợp trong 1 việc do người khác chủ trì. "
            + "Thầy/cô không phải trả lời và không bị nhắc về việc này; khi có kết quả, có thể gửi minh chứng qua trang của thầy/cô.");
        deputy[0].Text.ShouldContain("Chủ trì: Tổ trưởng tổ 1. Hạn: Thứ Sáu, 22/10/2021.");
        deputy[0].Text.ShouldContain("https://truong.example/r/");
        deputy.Skip(1).ShouldAllBe(l => l.Subject.Contains("quá hạn", StringComparison.Ordinal));
        deputy.Count(l => l.Text.Contains("PHỐI HỢP", StringComparison.Ordinal)).ShouldBe(1);

        var teacher = mailer.Taken.Where(l => l.To.Address == "gv1a@thbh2.example").Select(l => l.Letter.Text).ToList();
        teacher[0].ShouldContain("Ngoài ra, thầy/cô phối hợp trong 1 việc do người khác chủ trì, nêu ở phần riêng, không phải trả lời.");
        teacher.Count(text => text.Contains(Supported.Text, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Figures_WithEvidenceOfASupport_CountItAsEvidenceAndNotAsAnAnswer()
    {
        var done = new DateTimeOffset(2021, 10, 20, 3, 0, 0, TimeSpan.Zero);
        var month = Frozen(Supported) with
        {
            Evidence =
            [
                new(new("e1"), Lead, Observing, ReplyKind.Done, "Đã dự 6 tiết.", new(2021, 10, 20), done, []),
                new(new("e2"), Lead, Observing, ReplyKind.Contribution, "Thêm ảnh.", new(2021, 10, 20), done.AddHours(1), []),
                new(new("e3"), Deputy, Observing, ReplyKind.Contribution, "Đã dự 2 tiết.", new(2021, 10, 20), done.AddHours(2), []),
            ],
        };

        var counted = FigureCount.Of(month, new(2021, 10, 25), done.AddDays(1), closed: false);
        var figures = counted.Activities.Single(a => a.Activity == Observing);

        (figures.Assigned, figures.Done, figures.Unanswered).ShouldBe((1, 1, 0), "a contribution says nothing of how the work stands");
        figures.EvidenceIds.Select(id => id.Value).ShouldBe(["e1", "e2", "e3"]);
    }

    private static MonthSnapshot Frozen(PlanActivity changed)
    {
        var planned = Planned with { Activities = [Planned.Activities[0], changed] };
        var plan = October.Plan with { Months = [planned, November] };
        return MonthOpening.Freeze(Month.School, plan, planned, October.Roster, October.Calendar, Opened);
    }
}
