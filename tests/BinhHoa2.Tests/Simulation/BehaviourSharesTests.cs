using BinhHoa2.Simulation.People;

namespace BinhHoa2.Tests.Simulation;

public sealed class BehaviourSharesTests
{
    [Fact]
    public void Of_SameSeedAndAddress_GivesTheSameCharacter() =>
        Characters(new BehaviourShares(), seed: 11).ShouldBe(Characters(new BehaviourShares(), seed: 11));

    [Fact]
    public void Of_AnotherSeed_DealsThemAnew() =>
        Characters(new BehaviourShares(), seed: 11).ShouldNotBe(Characters(new BehaviourShares(), seed: 12));

    [Fact]
    public void Of_ManyPeople_KeepsToTheShares()
    {
        var characters = Characters(new BehaviourShares(Diligent: 50, Forgetful: 10, Overburdened: 0), seed: 1);

        characters.Count(c => c == BehaviourKind.Diligent).ShouldBeInRange(430, 570);
        characters.Count(c => c == BehaviourKind.Forgetful).ShouldBeInRange(60, 140);
        characters.ShouldNotContain(BehaviourKind.Overburdened);
    }

    private static List<BehaviourKind> Characters(BehaviourShares shares, long seed) =>
        [.. Enumerable.Range(0, 1000).Select(i => shares.Of(seed, $"gv.{i}@truong.example"))];
}
