using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.Plans;

/// <summary>A year of four months with a review in January and one in May, its file in no order.</summary>
public sealed class SemestersTests
{
    private static readonly PlanMonth October = Month(2021, 10);
    private static readonly PlanMonth January = Month(2022, 1, Review.MidYear);
    private static readonly PlanMonth February = Month(2022, 2);
    private static readonly PlanMonth March = Month(2022, 3);
    private static readonly PlanMonth May = Month(2022, 5, Review.EndOfYear);

    private static readonly Plan Plan = new(
        new SchoolYear(2021), "/KH-THBH2", "cuộc vận động", new(2021, 10, 11), [], [May, March, January, October, February], []);

    [Fact]
    public void ReviewsOf_APlan_AreItsReviewsByTheirDay() =>
        Semesters.ReviewsOf(Plan).Select(r => r.Review).ShouldBe([Review.MidYear, Review.EndOfYear]);

    [Fact]
    public void MonthsOf_AReview_AreAllMonthsUpToItsOwn()
    {
        Semesters.MonthsOf(Plan, January.Activities[0]).ShouldBe([October, January]);
        Semesters.MonthsOf(Plan, May.Activities[0]).ShouldBe([October, January, February, March, May]);
    }

    [Fact]
    public void MonthsOf_AReviewOnTheFirstOfAMonth_HasThatMonth() =>
        Semesters.MonthsOf(Plan, January.Activities[0] with { Due = new(2022, 2, 1) }).ShouldBe([October, January, February]);

    [Fact]
    public void OwedBefore_AMonth_AreTheMonthsSinceTheLastReviewAndAlwaysTheOneBefore()
    {
        Semesters.OwedBefore(Plan, October).ShouldBeEmpty();
        Semesters.OwedBefore(Plan, January).ShouldBe([October]);
        Semesters.OwedBefore(Plan, February).ShouldBe([January], "its last steps may fall on the opening");
        Semesters.OwedBefore(Plan, March).ShouldBe([February]);
        Semesters.OwedBefore(Plan, May).ShouldBe([February, March]);
    }

    [Fact]
    public void OwedBefore_AMonthThatBeganOnTheDayOfTheReview_IsTheReviewsOwn()
    {
        var january = January with { Activities = [January.Activities[0] with { Due = new(2022, 2, 1) }] };

        Semesters.OwedBefore(Plan with { Months = [October, january, February, March, May] }, May).ShouldBe([March]);
    }

    [Fact]
    public void LastReviewBefore_AMonth_IsTheLatestThatIsOverWhenItBegins()
    {
        Semesters.LastReviewBefore(Plan, January).ShouldBeNull();
        Semesters.LastReviewBefore(Plan, February).ShouldBe(January.Activities[0].Due);
        Semesters.LastReviewBefore(Plan, Month(2022, 6)).ShouldBe(May.Activities[0].Due);
    }

    [Fact]
    public void OwedBefore_AMonthThatBeginsOnTheDayOfAReview_IsNotYetAfterIt()
    {
        var onTheFirst = February with { Activities = [February.Activities[0] with { Review = Review.MidYear, Due = new(2022, 3, 1) }] };
        var plan = Plan with { Months = [October, February with { Activities = [] }, onTheFirst with { Month = 3 }] };

        Semesters.LastReviewBefore(plan, March).ShouldBeNull();
        Semesters.OwedBefore(plan, March).Select(m => m.Month).ShouldBe([10, 2]);
    }

    private static PlanMonth Month(int year, int month, Review review = Review.None) =>
        new(year, month, [new PlanActivity(new($"t{month}-1"), "Sơ kết, tổng kết.", [], new DateOnly(year, month, 14), review)]);
}
