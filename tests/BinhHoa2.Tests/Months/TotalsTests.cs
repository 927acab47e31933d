using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.Months;

public sealed class TotalsTests
{
    private static readonly Totals Some = new(Assigned: 300, Done: 200, DoneLate: 10, InProgress: 50, Difficulty: 20, Unanswered: 30);

    [Fact]
    public void Sum_OfSeveral_AddsEachFigureByItself() =>
        Totals.Sum([Some, new(1, 2, 3, 4, 5, 6)]).ShouldBe(new Totals(301, 202, 13, 54, 25, 36));

    [Fact]
    public void OnTimeAndOpen_OfTotals_AreWhatIsLeftOfTheDoneAndTheAssigned() => (Some.DoneOnTime, Some.Open).ShouldBe((190, 100));

    [Fact]
    public void Of_AStandingDuty_IsCountedByItselfAndInNoShare()
    {
        var month = October.File(October.Reply(ReplyKind.Done, new(2021, 11, 3), DateTimeOffset.MinValue));
        var standing = month with
        {
            Head = month.Head with
            {
                Activities = [.. month.Head.Activities.Select(a => a.Id == October.Tutoring ? a with { Kind = ActivityKind.Standing } : a)],
            },
        };

        var totals = Totals.Of(FigureCount.Of(standing, new(2021, 11, 3), DateTimeOffset.MaxValue, closed: true));

        totals.ShouldBe(new Totals(1, 0, 0, 0, 0, 1) { Overdue = 1, Upkeep = new Upkeep(1, 1, 0) });
    }

    [Fact]
    public void Of_AMonth_IsTheSumOfItsActivitiesAndNothingBeforeItOpens()
    {
        var month = FigureCount.Of(October.File(), new(2021, 11, 3), DateTimeOffset.MaxValue, closed: true);

        Totals.Of(month).ShouldBe(new Totals(2, 0, 0, 0, 0, 2) { Overdue = 2 });
        Totals.Of((MonthSummary?)null).ShouldBe(new Totals(0, 0, 0, 0, 0, 0));
    }
}
