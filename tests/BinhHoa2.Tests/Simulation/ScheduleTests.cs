using BinhHoa2.Simulation.People;

namespace BinhHoa2.Tests.Simulation;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Morning = new(2021, 10, 11, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Take_ThingsAddedInAnyOrder_GivesThemByTimeThenAddress()
    {
        var schedule = new Schedule();
        foreach (var (at, who) in new[] { (Morning.AddHours(1), "a"), (Morning, "c"), (Morning, "b"), (Morning.ToUniversalTime(), "a") })
        {
            schedule.Add(new ScheduledAction(at, who, _ => Task.CompletedTask));
        }

        schedule.Next.ShouldBe(Morning);
        Enumerable.Range(0, 4).Select(_ => schedule.Take().Who).ShouldBe(["a", "b", "c", "a"]);
        schedule.Next.ShouldBeNull();
    }
}
