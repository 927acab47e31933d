using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.Months;

public sealed class MonthOpeningTests
{
    private static Plan Adopted(DateOnly day) =>
        new(new SchoolYear(2021), "Số:     /KH-THBH2", "cuộc vận động", day, [], [October.Planned], []);

    [Theory]
    [InlineData("2021-09-20", "2021-10-01")]
    [InlineData("2021-10-11", "2021-10-11")]
    [InlineData("2021-10-16", "2021-10-18")]
    public void OpeningDay_IsTheFirstWorkingDayNotBeforeAdoption(string adopted, string opens) =>
        MonthOpening.OpeningDay(Adopted(DateOnly.Parse(adopted)), October.Planned, October.Calendar).ShouldBe(DateOnly.Parse(opens));

    [Fact]
    public void ClosingDay_IsThreeWorkingDaysAfterTheLatestDueDate() =>
        MonthOpening.ClosingDay(October.Planned, October.Calendar).ShouldBe(new DateOnly(2021, 11, 3));

    [Theory]
    [InlineData("2021-11-03", false)]
    [InlineData("2021-11-04", true)]
    [InlineData("2022-03-01", true)]
    public void IsMissed_OnceItsClosingDayHasPassed(string today, bool missed) =>
        MonthOpening.IsMissed(October.Planned, October.Calendar, DateOnly.Parse(today)).ShouldBe(missed);

    [Theory]
    [InlineData("2021-10-10", false)]
    [InlineData("2021-10-11", true)]
    [InlineData("2021-12-24", true)]
    public void IsDue_OnItsOpeningDayAndEverAfter(string today, bool due) =>
        MonthOpening.IsDue(Adopted(new DateOnly(2021, 10, 11)), October.Planned, October.Calendar, DateOnly.Parse(today)).ShouldBe(due);

    [Theory]
    [InlineData("2021-10-01")]
    [InlineData("2021-10-06")]
    public void Freeze_OpenedOnOrAfterItsClosingDayWithWorkThatLasts_StillSendsTheOpening(string due)
    {
        var month = October.Planned with
        {
            Activities =
            [
                October.Planned.Activities[0] with { Due = DateOnly.Parse(due) },
                October.Planned.Activities[1] with { Due = new(2021, 11, 22), Time = new ActivityTime { From = new(2021, 10, 1) } },
            ],
        };

        var head = MonthOpening.Freeze(
            October.Month.School,
            Adopted(October.Opened) with { Months = [month] },
            month,
            October.Roster,
            October.Calendar,
            October.Opened).Head;

        head.Closing.ShouldBe(new DateOnly(2021, 10, 14));
        head.RemindsUntil.ShouldBeGreaterThan(head.Opened);
    }

    [Theory]
    [InlineData(10, "2021-11-01")]
    [InlineData(11, "2022-01-03")]
    [InlineData(1, null)]
    public void Freeze_AMonth_KnowsTheOpeningOfTheOneThatFollowsInThePlan(int frozen, string? nextOpens)
    {
        PlanMonth[] months =
        [
            new(2022, 1, [October.November.Activities[0] with { Due = new(2022, 1, 14) }]), October.November, October.Planned,
        ];
        var plan = Adopted(October.Opened) with { Months = [.. months] };

        var month = months.Single(m => m.Month == frozen);
        MonthOpening.Freeze(October.Month.School, plan, month, October.Roster, October.Calendar, October.Opened).Head.NextOpening
            .ShouldBe(nextOpens is null ? null : DateOnly.Parse(nextOpens));
    }

    [Fact]
    public void Freeze_TakesWhoIsHereAndAssignsEachActivityToItsRoles()
    {
        var month = October.File();

        month.People.Length.ShouldBe(4, "who left before the opening is not in the month");
        month.Assignments.Select(a => (a.Person.Value, a.Activity.Value)).ShouldBe([("gv-1a", "t10-3"), ("tt-1", "t10-6")]);
        month.Assignments.ShouldAllBe(a => a.Status == AssignmentStatus.Unanswered && a.Due == a.OriginalDue);
    }
}
