namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// The durable runtime under simulated crashes: 150 seeds by default, the given number with SEEDS=n, 5,000 with FAULTS=all.
/// SEED=n repeats one seed and writes its events to the console.
/// </summary>
public sealed class SimulationTests
{
    private const int DefaultSeeds = 150;
    private const int AllSeeds = 5000;
    private const int Parallelism = 2;
    private const int MaxFailuresShown = 3;

    [Fact]
    public void Scenarios_OfManySeeds_KeepTheInvariants()
    {
        var failures = new List<string>();
        Parallel.ForEach(Seeds(), new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, seed =>
        {
            var scenario = new SimScenario(seed);
            if (FailureOf(scenario) is { } failure)
            {
                lock (failures)
                {
                    failures.Add($"SEED={seed} repeats it: {failure}");
                }
            }

            if (Environment.GetEnvironmentVariable("SEED") is not null)
            {
                Console.WriteLine(string.Join('\n', scenario.Trace));
            }
        });

        failures.Count.ShouldBe(0, $"{failures.Count} seeds failed, among them:\n" + string.Join("\n\n", failures.Take(MaxFailuresShown)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(11)]
    public void Scenario_OfTheSameSeed_RunsTheSame(int seed)
    {
        var (first, second, other) = (new SimScenario(seed), new SimScenario(seed), new SimScenario(seed + 1));
        foreach (var scenario in new[] { first, second, other })
        {
            FailureOf(scenario).ShouldBeNull();
        }

        second.Trace.ShouldBe(first.Trace);
        other.Trace.ShouldNotBe(first.Trace);
    }

    private static IEnumerable<int> Seeds()
    {
        if (Environment.GetEnvironmentVariable("SEED") is { } one)
        {
            return [int.Parse(one)];
        }

        var many = Environment.GetEnvironmentVariable("SEEDS") is { } number ? int.Parse(number)
            : Environment.GetEnvironmentVariable("FAULTS") == "all" ? AllSeeds
            : DefaultSeeds;
        return Enumerable.Range(1, many);
    }

    /// <summary>Runs a scenario on this thread, without a synchronization context.</summary>
    private static string? FailureOf(SimScenario scenario)
    {
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var run = scenario.RunAsync();
            run.IsCompleted.ShouldBeTrue("a scenario runs on one thread, without waiting");
            run.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(previous);
        }
    }
}
