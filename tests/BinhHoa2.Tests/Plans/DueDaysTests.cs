using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Rehearsals;

namespace BinhHoa2.Tests.Plans;

/// <summary>Due days of plans that were adopted, once a day of them has become a day off.</summary>
public sealed class DueDaysTests
{
    private static readonly DateOnly InOctober = new(2021, 10, 20);

    [Theory]
    [InlineData("2021-11-19", "2021-11-19", "2021-11-18", "the last working day before it")]
    [InlineData("2021-11-22", "2021-11-22", "2021-11-19", "over a weekend")]
    [InlineData("2021-11-03", "2021-11-01/2021-11-03", "2021-11-04", "none before it in the month: the next one")]
    [InlineData("2021-11-12", "2021-11-15", "2021-11-12", "another day off moves nothing")]
    public void Following_AStatedDayThatIsOff_MovesItInItsMonth(string stated, string off, string due, string because)
    {
        var moved = Follow(Work(Day(stated)), off);

        moved.Due.ShouldBe(Day(due), because);
        moved.Stated.ShouldBe(due == stated ? null : Day(stated));
    }

    [Fact]
    public void Following_OnceTheDayIsWorkedAgain_MovesItBack()
    {
        var moved = Follow(Work(Day("2021-11-19")), "2021-11-19");

        DaysOf(Follow(moved)).ShouldBe((Day("2021-11-19"), null));
        DaysOf(Follow(moved, "2021-11-18/2021-11-19")).ShouldBe((Day("2021-11-17"), Day("2021-11-19")));
    }

    [Fact]
    public void Following_AMonthThatHasBegun_KeepsItsDays() =>
        DaysOf(Follow(Work(Day("2021-11-19")), "2021-11-19", today: new(2021, 11, 1))).ShouldBe((Day("2021-11-19"), null));

    [Fact]
    public void Following_AnEvent_KeepsItsDay()
    {
        var fair = Work(Day("2021-11-19")) with { Kind = ActivityKind.Event };

        Follow(fair, "2021-11-19").ShouldBe(fair);
    }

    [Fact]
    public void Following_ARange_DoesNotEndBeforeItBegins()
    {
        var range = Work(Day("2021-11-19")) with { Time = new ActivityTime { From = Day("2021-11-18") } };

        Follow(range, "2021-11-18/2021-11-19").Due.ShouldBe(Day("2021-11-22"));
    }

    [Fact]
    public void Following_AMonthWithoutAWorkingDayLeft_KeepsTheDay()
    {
        var work = Work(Day("2021-11-30"));

        Follow(work, "2021-11-01/2021-11-16", "2021-11-17/2021-11-30").ShouldBe(work);
    }

    private static (DateOnly Due, DateOnly? Stated) DaysOf(PlanActivity activity) => (activity.Due, activity.Stated);

    private static DateOnly Day(string text) => DateOnly.Parse(text);

    private static PlanActivity Work(DateOnly due) => SmallSetup.Work("t11-1", Role.Teacher, due);

    private static PlanActivity Follow(PlanActivity work, params string[] off) => Follow(work, off, InOctober);

    private static PlanActivity Follow(PlanActivity work, string off, DateOnly today) => Follow(work, [off], today);

    private static PlanActivity Follow(PlanActivity work, string[] off, DateOnly today)
    {
        var days = off.Select(o => o.Split('/')).Aggregate(OwnDays.None, (own, range) => own.With(
            new OwnDay(OwnDayKind.Off, Day(range[0]), Day(range[^1]), "Nghỉ bão", new("thu-ky"), DateTimeOffset.UnixEpoch)));
        var plan = SmallSetup.With().Plan with { Months = [new PlanMonth(2021, 11, [work])] };
        return DueDays.Following(plan, new WorkingCalendar(AnnouncedDays.BuiltIn(), days), today).Activities.Single();
    }
}
