using BinhHoa2.Simulation.People;

namespace BinhHoa2.Tests.Simulation;

public sealed class AgendaTests
{
    private static readonly DateTimeOffset Morning = new(2021, 10, 11, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Take_ThingsAddedInAnyOrder_GivesThemByTimeThenAddress()
    {
        var agenda = new Agenda();
        foreach (var (at, who) in new[] { (Morning.AddHours(1), "a"), (Morning, "c"), (Morning, "b"), (Morning.ToUniversalTime(), "a") })
        {
            agenda.Add(new Errand(at, who, _ => Task.CompletedTask));
        }

        agenda.Next.ShouldBe(Morning);
        Enumerable.Range(0, 4).Select(_ => agenda.Take().Who).ShouldBe(["a", "b", "c", "a"]);
        agenda.Next.ShouldBeNull();
    }
}
