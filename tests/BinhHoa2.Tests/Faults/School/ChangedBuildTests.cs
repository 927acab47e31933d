using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>A month of the school during which the installed build changes (docs/decisions/0102).</summary>
public sealed class ChangedBuildTests
{
    private const string Month = "instance month-";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Month_OtherBuildAfterEveryTurn_EndsLikeTheUndisturbed(bool newerFirst)
    {
        using var calm = new SchoolEnvironment();
        await using (var app = new FaultyRunner(calm, int.MaxValue, Fault.Refused))
        {
            await new SchoolMonthScript(calm, app).RunAsync();
        }

        using var world = new SchoolEnvironment();
        await using var changing = new ChangingRunner(world, newerFirst);
        await new SchoolMonthScript(world, changing).RunAsync();

        (await SchoolOutcome.OfAsync(world)).Lines.ShouldBe((await SchoolOutcome.OfAsync(calm)).Lines);
        changing.Turns.Count.ShouldBeGreaterThan(30);
        foreach (var instance in changing.Turns.GroupBy(t => t.Instance))
        {
            instance.Select(t => t.Process).ShouldBeUnique($"each turn of {instance.Key} replays the history of a process before");
        }

        var month = changing.Turns.Where(t => t.Instance.StartsWith("month-")).ToList();
        month.Any(t => !t.ByNewer).ShouldBe(!newerFirst, "an instance of the newer build is run by it alone");
        month.Any(t => t.ByNewer).ShouldBeTrue();
    }

    [Fact]
    public async Task RolledBack_InstancesOfTheNewerBuild_WaitForItAndLoseNothing()
    {
        using var world = new SchoolEnvironment();
        await using var app = new InstalledRunner(world);
        var school = new SchoolMonthScript(world, app);
        await app.InstallAsync(AppBuild.Next);
        await school.BeginAsync();
        await school.PassUntilAsync(SchoolMonthScript.Local(10, 13, 9));
        var installed = await SchoolOutcome.OfAsync(world);

        await app.InstallAsync(AppBuild.Current);
        await school.PassUntilAsync(SchoolMonthScript.Local(10, 26, 9));
        (await SchoolOutcome.OfAsync(world)).Lines.ShouldBe(installed.Lines, "the older build runs nothing that the newer began");

        // What people do is recorded and what begins now is done; what it means to an instance of the newer build waits with it.
        await school.SweepAsync();
        await school.ReplyAsync(SmallSchool.ViceChair, "t10-1", ReplyKind.Done, "Đã khảo sát.");
        await school.ReplyAsync(SmallSchool.Teacher, "t10-2", ReplyKind.Difficulty, "Trường mất điện.");
        await school.PassUntilAsync(SchoolMonthScript.Local(10, 26, 12));
        var rolledBack = await SchoolOutcome.OfAsync(world);
        Letters(rolledBack).Except(Letters(installed)).Select(RecipientOf).ShouldBe(["thuky@", "totruong.1@"], ignoreOrder: true);
        rolledBack.Lines.Where(l => l.StartsWith("instance ") && l.EndsWith(": Running"))
            .ShouldBeSubsetOf(rolledBack.Lines.Where(l => l.StartsWith(Month) || l.StartsWith("instance request-")));
        rolledBack.Lines.ShouldContain(l => l.StartsWith(Month) && l.EndsWith(": Running"));

        await app.InstallAsync(AppBuild.Next);
        await school.EndAsync();

        var end = await SchoolOutcome.OfAsync(world);
        end.Lines.Where(l => l.StartsWith("instance ") && !l.EndsWith(": Completed")).ShouldBeEmpty();
        end.Lines.ShouldContain(l => l.Contains("/m: ") && l.Contains("State=Closed"));
        end.Lines.ShouldContain(l => l.Contains("/sum: "));
        end.Attempts.Values.ShouldAllBe(a => a == 1);
        Letters(end).Select(l => l.Split(' ')[1]).ShouldBeUnique();
    }

    private static string RecipientOf(string letter) => letter.Split('<')[1].Split('@')[0] + "@";

    private static IReadOnlyList<string> Letters(SchoolOutcome outcome) => [.. outcome.Lines.Where(l => l.StartsWith("letter "))];
}
