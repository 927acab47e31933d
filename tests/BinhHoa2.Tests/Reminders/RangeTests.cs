using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Reminders;

/// <summary>The ladder of work in a range, in its month and after it.</summary>
public sealed class RangeTests
{
    private static readonly DateOnly Monday18 = new(2021, 10, 18);

    [Fact]
    public void StepsOf_AnEventInARange_AreBeforeItBeginsAndAfterItEnds() =>
        StepsOf(ActivityKind.Event, from: Monday18, due: new(2021, 10, 23)).ShouldBe(
        [
            (LadderStep.Opening, October.Opened),
            (LadderStep.Reminder, new DateOnly(2021, 10, 15)),
            (LadderStep.Outcome, new DateOnly(2021, 10, 25)),
            (LadderStep.Overdue, new DateOnly(2021, 10, 26)),
        ]);

    [Fact]
    public void StepsOf_AnEventThatEndsAfterTheMonth_AreThoseOfItsOwnDays() =>
        StepsOf(ActivityKind.Event, from: new(2021, 10, 30), due: new(2021, 11, 13)).ShouldBe(
        [
            (LadderStep.Opening, October.Opened),
            (LadderStep.Reminder, new DateOnly(2021, 10, 29)),
            (LadderStep.Outcome, new DateOnly(2021, 11, 15)),
            (LadderStep.Overdue, new DateOnly(2021, 11, 16)),
        ]);

    [Fact]
    public void StepsOf_ADeliverableInARange_AreAroundItsLastDay() =>
        StepsOf(ActivityKind.Deliverable, from: Monday18, due: new(2021, 11, 19)).ShouldBe(
        [
            (LadderStep.Opening, October.Opened),
            (LadderStep.Reminder, new DateOnly(2021, 11, 12)),
            (LadderStep.LastCall, new DateOnly(2021, 11, 18)),
            (LadderStep.Overdue, new DateOnly(2021, 11, 22)),
        ]);

    [Fact]
    public void StepsOf_AnEventThatWasMoved_FollowTheNewDayAlone()
    {
        var moved = Work(ActivityKind.Event, Monday18, new(2021, 10, 20)) with { Due = new DateOnly(2021, 10, 27) };

        moved.Time.ShouldBeNull("the plan says nothing of the new day");
        Ladder.StepsOf(moved, October.Running, October.Calendar).Skip(1).Select(s => s.Day.Day).ShouldBe([26, 28, 29]);
    }

    [Theory]
    [InlineData(ActivityKind.Event)]
    [InlineData(ActivityKind.Deliverable)]
    public void DaysAround_AnActivityThatEndsAfterItsMonth_AreThoseOfItsSteps(ActivityKind kind)
    {
        var work = Work(kind, Monday18, new(2021, 11, 13));
        var month = October.Running with { Activities = [Planned(kind, Monday18, work.Due)] };

        var moved = MonthOpening.DaysAfter(month.Month, month.Activities).ShouldHaveSingleItem();

        moved.IsOf(work).ShouldBeTrue();
        moved.IsOf(work with { Due = work.Due.AddDays(2) }).ShouldBeFalse("its day was moved");
        Ladder.DaysAround(moved, October.Calendar)
            .ShouldBe(Ladder.StepsOf(work, October.Running, October.Calendar).Skip(1).Select(s => s.Day));
    }

    [Fact]
    public void DaysAfter_AMonthWhoseWorkEndsInIt_AreNone() =>
        MonthOpening.DaysAfter(October.Month, October.Running.Activities).ShouldBeEmpty();

    [Theory]
    [InlineData("2021-10-20", "2021-12-10", "2021-10-25")]
    [InlineData("2021-11-10", "2021-12-10", "2021-11-03")]
    public void ClosingDay_OfAMonthWithWorkThatEndsLater_IsThreeWorkingDaysAfterTheLatestDayInIt(string one, string other, string closing)
    {
        var month = October.Planned with
        {
            Activities = [.. new[] { one, other }.Select(due => Planned(ActivityKind.Event, Monday18, DateOnly.Parse(due)))],
        };

        MonthOpening.ClosingDay(month, October.Calendar).ShouldBe(DateOnly.Parse(closing));
    }

    [Fact]
    public void Freeze_OnADayWhenOnlyWorkThatEndsLaterIsLeft_OpensTheMonthForIt()
    {
        var month = October.Planned with { Activities = [Planned(ActivityKind.Event, Monday18, new(2021, 12, 10))] };
        var late = new DateOnly(2021, 11, 15);

        MonthOpening.IsMissed(month, October.Calendar, late).ShouldBeFalse();
        MonthOpening.IsMissed(month, October.Calendar, new(2021, 12, 13)).ShouldBeTrue();
        MonthOpening.Freeze(October.Month.School, October.Plan, month, October.Roster, October.Calendar, late).Head.Closing
            .ShouldBe(new DateOnly(2021, 11, 18));
    }

    private static (LadderStep Step, DateOnly Day)[] StepsOf(ActivityKind kind, DateOnly from, DateOnly due) =>
        [.. Ladder.StepsOf(Work(kind, from, due), October.Running, October.Calendar)];

    private static Assignment Work(ActivityKind kind, DateOnly from, DateOnly due) =>
        Assignment.Of(October.Roster.Find(October.Teacher)!, Planned(kind, from, due));

    private static PlanActivity Planned(ActivityKind kind, DateOnly from, DateOnly due) =>
        October.Planned.Activities[0] with { Kind = kind, Due = due, Time = new ActivityTime { From = from } };
}
