using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// A month of the school with each kind of fault at each request to the store: a sample of the cases by default, all of them
/// with FAULTS=all.
/// </summary>
public sealed class FaultMatrixTests
{
    private const int Sample = 14;
    private const int Parallelism = 2;
    private const int MaxFailuresShown = 5;

    private static readonly Fault[] Kinds = [.. Enum.GetValues<Fault>().Where(w => w is not (Fault.Forbidden or Fault.Gone))];

    [Fact]
    public async Task Month_FaultAtAnyRequest_HasTheSameOutcome()
    {
        var (expected, requests) = await RunAsync(int.MaxValue, Fault.Refused, script => script.RunAsync());
        ShouldBeACompleteMonth(expected);
        await ShouldHaveTheSameOutcomeAsync(expected, requests, script => script.RunAsync());
    }

    /// <summary>The rows that point to moved work, the end of links, and the letters that follow from both.</summary>
    [Fact]
    public async Task MovedWorkAndEndedLinks_FaultAtAnyRequest_HaveTheSameOutcome()
    {
        var (expected, requests) = await RunAsync(int.MaxValue, Fault.Refused, script => script.RunMovedAsync());
        ShouldBeMovedWork(expected);
        await ShouldHaveTheSameOutcomeAsync(expected, requests, script => script.RunMovedAsync());
    }

    /// <summary>A month that takes over a new version of its plan, and a request about work that is no longer asked.</summary>
    [Fact]
    public async Task RevisedPlan_FaultAtAnyRequest_HasTheSameOutcome()
    {
        var (expected, requests) = await RunAsync(int.MaxValue, Fault.Refused, script => script.RunRevisedAsync());
        ShouldBeRevised(expected);
        await ShouldHaveTheSameOutcomeAsync(expected, requests, script => script.RunRevisedAsync());
    }

    private static async Task ShouldHaveTheSameOutcomeAsync(SchoolOutcome expected, int requests, Func<SchoolMonthScript, Task> run)
    {
        var failures = new List<string>();
        await Parallel.ForEachAsync(Cases(requests), new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (one, _) =>
        {
            if (await TryAsync(one.At, one.Fault, expected, run) is { } failure)
            {
                lock (failures)
                {
                    failures.Add($"{one.Fault} at request {one.At}: {failure}");
                }
            }
        });

        failures.Count.ShouldBe(0, string.Join("\n\n", failures.Take(MaxFailuresShown)));
    }

    /// <summary>All cases, or a sample spread evenly over requests and kinds of faults.</summary>
    private static IEnumerable<(int At, Fault Fault)> Cases(int requests)
    {
        var all = Enumerable.Range(1, requests).SelectMany(at => Kinds.Select(fault => (at, fault))).ToList();
        return Environment.GetEnvironmentVariable("FAULTS") == "all"
            ? all
            : Enumerable.Range(0, Sample).Select(n => all[(int)((long)n * all.Count / Sample)]);
    }

    private static async Task<string?> TryAsync(int at, Fault fault, SchoolOutcome expected, Func<SchoolMonthScript, Task> run)
    {
        try
        {
            var (outcome, _) = await RunAsync(at, fault, run);
            var missing = expected.Lines.Except(outcome.Lines).Select(l => $"- {l}");
            var added = outcome.Lines.Except(expected.Lines).Select(l => $"+ {l}");
            var often = outcome.Attempts.Where(a => a.Value > 2).Select(a => $"{a.Key} was sent {a.Value} times");
            string[] wrong = [.. missing, .. added, .. often];
            return wrong.Length == 0 ? null : string.Join("\n", wrong);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static async Task<(SchoolOutcome Outcome, int Requests)> RunAsync(
        int at, Fault fault, Func<SchoolMonthScript, Task> run)
    {
        using var world = new SchoolEnvironment();
        await using var app = new FaultyRunner(world, at, fault);
        await run(new SchoolMonthScript(world, app));
        return (await SchoolOutcome.OfAsync(world), app.Requests);
    }

    private static void ShouldBeRevised(SchoolOutcome month)
    {
        string[] ofTeacher = [.. month.Lines.Where(l => l.Contains("/p!gv-1a!as!"))];
        ofTeacher.Count(l => l.Contains("!t10-2: ") && l.Contains("OtherPeople") && l.Contains("Status=Difficulty")).ShouldBe(1);
        ofTeacher.Count(l => l.Contains("!t10-3: ") && l.Contains("Since=2021-10-15") && l.Contains("Status=Done")).ShouldBe(1);
        month.Lines.Count(l => l.Contains("/p!pho-hieu-truong!as!t10-1: ") && l.Contains(" Due=2021-10-27")).ShouldBe(1);
        month.Lines.Count(l => l.Contains("/rq!") && l.Contains("Lapsed=True") && l.Contains("State=Withdrawn")).ShouldBe(1);
        month.Lines.Count(l => l.StartsWith("letter ") && l.Contains("gv.1a@") && l.Contains("việc mới")).ShouldBe(1);
        month.Lines.ShouldContain(l => l.Contains("/m: ") && l.Contains("State=Closed"));
        month.Attempts.Values.ShouldAllBe(a => a == 1);
    }

    private static void ShouldBeMovedWork(SchoolOutcome month)
    {
        month.Lines.Count(l => l.Contains("_moved/2021-11-19!")).ShouldBe(1, "the row that points to the work");
        month.Lines.Count(l => l.Contains("/p!gv-1a: ") && l.Contains("LinkEpoch=2")).ShouldBe(1, "the links were ended once");
        month.Lines.Count(l => l.StartsWith("letter ") && l.Contains("gv.1a@") && l.Contains("19/11")).ShouldBeGreaterThan(1);
        month.Lines.Count(l => l.Contains("/p!gv-1a!as!t10-2: ") && l.Contains("Status=Done")).ShouldBe(1);
        month.Attempts.Values.ShouldAllBe(a => a == 1);
    }

    private static void ShouldBeACompleteMonth(SchoolOutcome month)
    {
        month.Lines.ShouldContain(l => l.Contains("/m: ") && l.Contains("State=Closed"));
        month.Lines.ShouldContain(l => l.Contains("/sum: "));
        month.Lines.Count(l => l.Contains("/rq!") && l.Contains("State=Unanswered")).ShouldBe(1);
        month.Lines.Count(l => l.Contains("!ev!")).ShouldBe(3);
        month.Lines.Count(l => l.StartsWith("instance ") && l.EndsWith("Completed"))
            .ShouldBe(3, "the month, the request and the Board's letter about it");
        month.Lines.Count(l => l.StartsWith("letter ")).ShouldBeGreaterThan(5);
        month.Attempts.Values.ShouldAllBe(a => a == 1);
    }
}
