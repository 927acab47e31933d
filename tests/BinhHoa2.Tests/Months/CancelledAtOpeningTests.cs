using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>
/// Work that was moved past a closed month, and that no plan asks any more from the very day on which a later month opens.
/// </summary>
public sealed class CancelledAtOpeningTests
{
    private static readonly DateOnly Opening = new(2021, 12, 1);
    private static readonly DateOnly Moved = new(2021, 12, 10);
    private static readonly PlanId Collective = new("tap-the");

    private static readonly PlanMonth December = new(
        2021, 12, [new PlanActivity(new("t12-1"), "Kiểm tra cuối kỳ.", [Role.ViceChair], new DateOnly(2021, 12, 24))]);

    private static readonly Plan First = October.Plan with { Months = [Planned, October.November, December] };

    /// <summary>A second plan, whose review in November October's work is not carried past.</summary>
    private static readonly Plan Ended = First with
    {
        Id = Collective,
        Ended = Opening,
        Months =
        [
            new PlanMonth(2021, 10, []),
            new PlanMonth(2021, 11, [
                new PlanActivity(new("tap-the.t11-9"), "Sơ kết.", [], new DateOnly(2021, 11, 26), Review.MidYear),
            ]),
        ],
    };

    private readonly CollectingMailer mailer = new();

    [Theory]
    [InlineData("t10-3", false)]
    [InlineData("tap-the.t10-3", true)]
    public async Task Opening_OnTheDayOnWhichEarlierWorkIsCancelled_SaysSo(string activity, bool ended)
    {
        var setup = October.Setup with { Plan = First, EndedPlans = ended ? [Ended] : [] };
        using var house = await WaveHouse.StartAsync(setup, October.Calendar, mailer);
        var gone = new Assignment(Teacher, new ActivityId(activity), Moved, new DateOnly(2021, 10, 29))
        {
            Notice = new PlanNotice(PlanNoticeKind.Removed, Opening),
            Ended = VietnamTime.At(Opening, TimeOnly.MinValue),
        };
        var october = Frozen(Planned with
        {
            Activities = [new PlanActivity(gone.Activity, "Phụ đạo học sinh yếu.", [Role.Teacher], gone.OriginalDue)],
        });
        await house.OpenAsync(october with { Assignments = [gone] }, sent: [new(2021, 10, 28)]);
        await new MovedDays(house.Storage).AddAsync(
            new MovedDay(Month, Teacher, gone.Activity, Moved), TestContext.Current.CancellationToken);
        await house.OpenAsync(Frozen(October.November), sent: [new(2021, 11, 29)]);
        var december = Frozen(December);
        await house.OpenAsync(december);
        house.Time.SetUtcNow(VietnamTime.At(Opening, SchoolHours.Wave));

        var step = await house.AskAsync(december.Head.Month, after: null);
        await house.SendAsync(december.Head.Month, step);

        var letter = mailer.Taken.Where(t => t.To.Address == "gv1a@thbh2.example").ShouldHaveSingleItem().Letter;
        letter.Text.ShouldContain("Phụ đạo học sinh yếu.");
        letter.Text.ShouldContain("Kế hoạch đã bỏ việc này của tháng 10/2021");
    }

    private static MonthSnapshot Frozen(PlanMonth planned) => MonthOpening.Freeze(
        Month.School,
        First,
        planned,
        October.Roster,
        October.Calendar,
        planned.Month == 10 ? Opened : October.Calendar.OnOrAfter(new DateOnly(planned.Year, planned.Month, 1)));
}
