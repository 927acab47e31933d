using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// A month of the school with every request to the store gone wrong in every way. A sample of them always; all of them
/// with FAULTS=all.
/// </summary>
public sealed class FaultMatrixTests
{
    private const int Sample = 240;
    private const int AtOnce = 2;
    private const int Shown = 5;

    private static readonly Fault[] Ways = [.. Enum.GetValues<Fault>().Where(w => w is not (Fault.Forbidden or Fault.Gone))];

    [Fact]
    public async Task Month_WithAFaultAtAnyRequest_ComesToTheSame()
    {
        var (expected, requests) = await RunAsync(int.MaxValue, Fault.Refused);
        ShouldTellTheWholeStory(expected);
        var failures = new List<string>();
        await Parallel.ForEachAsync(Cases(requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) =>
        {
            if (await TryAsync(one.At, one.Way, expected) is { } failure)
            {
                lock (failures)
                {
                    failures.Add($"{one.Way} at request {one.At}: {failure}");
                }
            }
        });

        failures.Count.ShouldBe(0, string.Join("\n\n", failures.Take(Shown)));
    }

    /// <summary>All cases, or as many as the sample has, spread evenly over requests and ways.</summary>
    private static IEnumerable<(int At, Fault Way)> Cases(int requests)
    {
        var all = Enumerable.Range(1, requests).SelectMany(at => Ways.Select(way => (at, way))).ToList();
        return Environment.GetEnvironmentVariable("FAULTS") == "all" ? all : Enumerable.Range(0, Sample).Select(n => all[(int)((long)n * all.Count / Sample)]);
    }

    private static async Task<string?> TryAsync(int at, Fault way, SchoolOutcome expected)
    {
        try
        {
            var (outcome, _) = await RunAsync(at, way);
            var missing = expected.Lines.Except(outcome.Lines).Select(l => $"- {l}");
            var added = outcome.Lines.Except(expected.Lines).Select(l => $"+ {l}");
            var often = outcome.Attempts.Where(a => a.Value > 2).Select(a => $"{a.Key} was handed over {a.Value} times");
            string[] wrong = [.. missing, .. added, .. often];
            return wrong.Length == 0 ? null : string.Join("\n", wrong);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static async Task<(SchoolOutcome Outcome, int Requests)> RunAsync(int at, Fault way)
    {
        using var world = new SchoolWorld();
        await using var month = new SchoolMonthScript(world, at, way);
        await month.RunAsync();
        return (await SchoolOutcome.OfAsync(world), month.Requests);
    }

    private static void ShouldTellTheWholeStory(SchoolOutcome month)
    {
        month.Lines.ShouldContain(l => l.Contains("/m: ") && l.Contains("State=Closed"));
        month.Lines.ShouldContain(l => l.Contains("/sum: "));
        month.Lines.Count(l => l.Contains("/rq!") && l.Contains("State=Unanswered")).ShouldBe(1);
        month.Lines.Count(l => l.Contains("!ev!")).ShouldBe(3);
        month.Lines.Count(l => l.StartsWith("instance ") && l.EndsWith("Completed")).ShouldBe(2);
        month.Lines.Count(l => l.StartsWith("letter ")).ShouldBeGreaterThan(5);
        month.Attempts.Values.ShouldAllBe(a => a == 1);
    }
}
