using BinhHoa2.Functions.Rehearsal;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>
/// The letters of a rehearsal are those of the year itself while the staff are silent: kind, subject, recipient, day. Five drawn
/// schools by default; 1,000 and twenty whole years with FAULTS=all; SEED=n repeats one.
/// </summary>
public sealed class RehearsalEqualsRealityTests
{
    private const int DefaultSeeds = 5;
    private const int AllSeeds = 1000;
    private const int WholeYears = 20;
    private const int MonthsOfAYear = 9;
    private const int MaxFailuresShown = 3;

    private static bool IsAll => Environment.GetEnvironmentVariable("FAULTS") == "all";

    [Fact]
    public async Task SilentYear_OfDrawnSchools_HasTheLettersOfTheLedger()
    {
        var failures = new List<string>();
        foreach (var (repeat, school) in Schools())
        {
            var rehearsed = await new Rehearser(school.Calendar, SmallSetup.Options).RunAsync(
                school.Setup, StaffBehaviour.Silent, progress: null, TestContext.Current.CancellationToken);
            var real = await RealYear.LettersAsync(school.Setup, school.Calendar, rehearsed.End);
            var lines = RealYear.Lines(rehearsed);
            if (!lines.SequenceEqual(real) || rehearsed.Letters.IsEmpty)
            {
                var missing = real.Except(lines).Select(l => $"- {l}");
                var added = lines.Except(real).Select(l => $"+ {l}");
                failures.Add($"{repeat} ({real.Count} letters):\n{string.Join('\n', missing.Concat(added))}"
                    + $"\n{string.Join('\n', rehearsed.Failures)}");
            }
        }

        failures.Count.ShouldBe(0, string.Join("\n\n", failures.Take(MaxFailuresShown)));
    }

    /// <summary>What two rehearsals say a change makes is what two years of the app show: more work for more teachers.</summary>
    [Fact]
    public async Task Difference_OfAChange_IsThatOfTwoRealYears()
    {
        var teachers = SmallSetup.Work("t10-2", Role.Teacher, new DateOnly(2021, 10, 26));
        var before = SmallSetup.With(SmallSetup.Work("t10-1", Role.Secretary, new DateOnly(2021, 10, 15)));
        var after = SmallSetup.With(SmallSetup.Work("t10-1", Role.ViceChair, new DateOnly(2021, 10, 29)), teachers);
        var colleague = new StaffMember(new StaffId("gv-1b"), "Đỗ Thị Mai", "Giáo viên", "gv-1b@thbh2.example", Role.Teacher, "Tổ 1");
        after = after with { Roster = new Roster([.. after.Roster.People, colleague]) };

        var (was, becomes) = (await SmallSetup.RehearseAsync(before), await SmallSetup.RehearseAsync(after));
        var predicted = RehearsalDifference.Between(was, becomes).Changes;

        var realBefore = Counts(await RealYear.LettersAsync(before, SmallSetup.Calendar, was.End));
        var realAfter = Counts(await RealYear.LettersAsync(after, SmallSetup.Calendar, becomes.End));
        var real = realBefore.Keys.Union(realAfter.Keys)
            .Select(k => (k.Person, k.Month, Before: realBefore.GetValueOrDefault(k), After: realAfter.GetValueOrDefault(k)))
            .Where(c => c.Before != c.After);
        predicted.Select(c => (c.Person.Value, $"{c.Month:yyyy-MM}", c.Before, c.After)).ShouldBe(real, ignoreOrder: true);
        predicted.Length.ShouldBeGreaterThan(4);
    }

    /// <summary>The sample school's October in every run, its year under FAULTS=all.</summary>
    [Fact]
    public async Task SilentYear_OfTheSampleSchool_HasTheLettersOfTheLedger()
    {
        var setup = SampleSetup();
        await ShouldEqualAsync(IsAll ? setup : setup with { Plan = setup.Plan with { Months = [setup.Plan.Months[0]] } });
    }

    private static SchoolSetup SampleSetup() => SchoolFiles.Load(
        [SampleSchool.PlanPath], SampleSchool.RosterPath, SampleSchool.ProfilePath, new PlanChecks(SmallSetup.Calendar));

    private static async Task ShouldEqualAsync(SchoolSetup setup)
    {
        var rehearsed = await SmallSetup.RehearseAsync(setup);
        var real = await RealYear.LettersAsync(setup, SmallSetup.Calendar, rehearsed.End);

        RealYear.Lines(rehearsed).ShouldBe(real);
        real.Count.ShouldBeGreaterThan(setup.Roster.People.Length);
    }

    private static Dictionary<(string Person, string Month), int> Counts(IEnumerable<string> lines) => lines
        .Select(line => line.Split(' '))
        .CountBy(parts => (parts[3], parts[4][..7]))
        .ToDictionary();

    /// <summary>The drawn schools, with what repeats one of them.</summary>
    private static IEnumerable<(string Repeat, SeededSchool School)> Schools()
    {
        if (Environment.GetEnvironmentVariable("SEED") is { } one)
        {
            return [($"SEED={one}", new SeededSchool(int.Parse(one)))];
        }

        var small = Enumerable.Range(1, IsAll ? AllSeeds : DefaultSeeds).Select(seed => ($"SEED={seed}", new SeededSchool(seed)));
        var years = Enumerable.Range(1, IsAll ? WholeYears : 0).Select(seed => ($"year {seed}", new SeededSchool(seed, MonthsOfAYear)));
        return small.Concat(years);
    }
}
