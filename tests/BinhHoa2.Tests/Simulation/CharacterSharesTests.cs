using BinhHoa2.Simulation.People;

namespace BinhHoa2.Tests.Simulation;

public sealed class CharacterSharesTests
{
    [Fact]
    public void Of_SameSeedAndAddress_GivesTheSameCharacter() =>
        Characters(new CharacterShares(), seed: 11).ShouldBe(Characters(new CharacterShares(), seed: 11));

    [Fact]
    public void Of_AnotherSeed_DealsThemAnew() =>
        Characters(new CharacterShares(), seed: 11).ShouldNotBe(Characters(new CharacterShares(), seed: 12));

    [Fact]
    public void Of_ManyPeople_KeepsToTheShares()
    {
        var characters = Characters(new CharacterShares(Diligent: 50, Forgetful: 10, Overburdened: 0), seed: 1);

        characters.Count(c => c == Character.Diligent).ShouldBeInRange(430, 570);
        characters.Count(c => c == Character.Forgetful).ShouldBeInRange(60, 140);
        characters.ShouldNotContain(Character.Overburdened);
    }

    private static List<Character> Characters(CharacterShares shares, long seed) =>
        [.. Enumerable.Range(0, 1000).Select(i => shares.Of(seed, $"gv.{i}@truong.example"))];
}
