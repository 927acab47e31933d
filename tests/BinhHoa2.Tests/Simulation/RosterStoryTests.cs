using BinhHoa2.Simulation.People;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Simulation;

public sealed class RosterStoryTests
{
    private static readonly IReadOnlyList<RosterPerson> People = RosterFile.Sample().People;

    [Fact]
    public void Of_AnySeed_ChangesEachPersonOnceInTheOrderOfTheDays()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var story = RosterStory.Of(seed, 2021, People);

            story.Changes.Select(c => c.GetType()).Distinct().Count().ShouldBe(4);
            story.Changes.Select(c => c.Person.Id).ShouldBeUnique();
            story.Changes.Select(c => c.Day).ShouldBeInOrder();
            story.Changes.OfType<SubstituteNamed>().ShouldAllBe(c => c.Person.Group == c.Substitute.Group && c.Person != c.Substitute);
        }
    }

    [Fact]
    public void Of_OneTeacher_HasTheChangesThatOneTeacherCanHave() =>
        RosterStory.Of(1, 2021, [.. People.Where(p => p.Role != "Teacher"), People.First(p => p.Role == "Teacher")])
            .Changes.ShouldHaveSingleItem().ShouldBeOfType<AddressCorrected>();

    [Fact]
    public void IsAway_ASubstitutedPersonAndALeaver_OnTheirDaysOnly()
    {
        var story = RosterStory.Of(7, 2021, People);
        var named = story.Changes.OfType<SubstituteNamed>().Single();
        var leaves = story.Changes.OfType<Leaves>().Single();

        new[] { named.First.AddDays(-1), named.First, named.Last, named.Last.AddDays(1) }
            .Select(day => story.IsAway(named.Person.Email, day)).ShouldBe([false, true, true, false]);
        new[] { leaves.Last, leaves.Last.AddDays(1) }.Select(day => story.IsAway(leaves.Person.Email, day)).ShouldBe([false, true]);
        story.IsAway(named.Substitute.Email, named.First).ShouldBeFalse();
    }

    [Fact]
    public void Apply_EveryChange_IsInTheFileThatIsReadAgain()
    {
        using var folder = new TempFolder();
        var (path, file, story) = (Path.Combine(folder.Path, "ds.json"), RosterFile.Sample(), RosterStory.Of(7, 2021, People));
        file.Misspell(story.Misspelled!);
        foreach (var change in story.Changes)
        {
            file.Apply(change);
        }

        file.Save(path);

        var people = RosterFile.Load(path).People;
        people.Count.ShouldBe(People.Count + 1);
        people.Select(p => p.Email).ShouldBeUnique();
        people.ShouldNotContain(p => p.Email == story.Misspelled!.From);
        File.ReadAllText(path).ShouldContain("\"left\": \"2021-12-17\"");
        File.ReadAllText(path).ShouldContain("\"by\":");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }
}
