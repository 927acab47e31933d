using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Tests.Simulation;

public sealed class ReplyPlanTests
{
    private static readonly DateOnly Letter = new(2021, 10, 11);
    private static readonly DateOnly Due = new(2021, 10, 29);
    private static readonly DateTimeOffset Read = new(2021, 10, 11, 9, 0, 0, TimeSpan.FromHours(7));

    public static TheoryData<BehaviourKind> Characters => [.. Enum.GetValues<BehaviourKind>()];

    [Fact]
    public void For_SameSeedPersonActivityAndLetter_GivesTheSamePlan() =>
        All(BehaviourKind.Overburdened, seed: 3).ShouldBe(All(BehaviourKind.Overburdened, seed: 3));

    [Fact]
    public void For_AnotherSeed_GivesOtherPlans() => All(BehaviourKind.Average, seed: 3).ShouldNotBe(All(BehaviourKind.Average, seed: 4));

    [Theory]
    [MemberData(nameof(Characters))]
    public void For_Anybody_AnswersInOrderNeverBeforeReadingNorTooLate(BehaviourKind behaviour)
    {
        foreach (var plan in Plans(behaviour, seed: 5))
        {
            plan.Select(r => r.At).ShouldBeInOrder();
            plan.ShouldAllBe(r => r.At > Read && r.At < LocalTime.At(Due.AddDays(20), TimeOnly.MinValue));
            plan.ShouldAllBe(r => r.Effective <= LocalTime.DayOf(r.At));
        }
    }

    [Fact]
    public void For_ManyPeople_ShowsEveryWayOfAnswering()
    {
        var plans = Enum.GetValues<BehaviourKind>().SelectMany(c => Plans(c, seed: 9)).ToList();

        plans.ShouldContain(p => p.Count == 0);
        plans.ShouldContain(p => p.Count == 2 && p[0].Answer == Answer.InProgress && p[1].Answer == Answer.Done);
        plans.ShouldContain(p => p.Count == 2 && p[0].Answer == Answer.Difficulty && p[1].Answer == Answer.Done);
        plans.ShouldContain(p => p.Any(r => r.Twice));
        plans.ShouldContain(p => p.Any(r => r.Corrects));
        plans.ShouldContain(p => p.Any(r => r.WithFile));
        plans.ShouldContain(p => p.Any(r => r.Answer == Answer.Done && r.Effective > Due));
        plans.ShouldContain(p => p.Any(r => r.Answer == Answer.Done && r.Effective < LocalTime.DayOf(r.At)));
        plans.ShouldContain(p => p.Any(r => !LocalTime.IsWeekday(LocalTime.DayOf(r.At))));
        plans.ShouldContain(p => p.Any(r => r.At.Hour >= 19));
    }

    [Fact]
    public void For_OverdueLetter_MakesTheForgetfulActMoreOftenThanTheFirst()
    {
        var opening = Enumerable.Range(0, 400).Count(i => Plan(BehaviourKind.Forgetful, 1, i, Letter).Count > 0);
        var overdue = Enumerable.Range(0, 400).Count(i => Plan(BehaviourKind.Forgetful, 1, i, Due.AddDays(3)).Count > 0);

        overdue.ShouldBeGreaterThan(opening * 2);
    }

    private static string[] All(BehaviourKind behaviour, long seed) => [.. Plans(behaviour, seed).Select(p => string.Join(';', p))];

    private static IEnumerable<IReadOnlyList<PlannedReply>> Plans(BehaviourKind behaviour, long seed) =>
        Enumerable.Range(0, 400).Select(i => Plan(behaviour, seed, i, Letter));

    private static IReadOnlyList<PlannedReply> Plan(BehaviourKind behaviour, long seed, int person, DateOnly letter) =>
        ReplyPlan.For(
            seed, $"gv.{person}@truong.example", behaviour, "t10-1", Due, letter, Read.AddDays(letter.DayNumber - Letter.DayNumber));
}
