namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// The durable runtime in simulated worlds. A few hundred seeds always, SEEDS=n as many as wanted, FAULTS=all thousands;
/// SEED=n lives exactly that one again and writes what happened to the console.
/// </summary>
public sealed class SimulationTests
{
    private const int Few = 300;
    private const int Thousands = 5000;
    private const int AtOnce = 2;
    private const int Shown = 3;

    [Fact]
    public void Worlds_OfManySeeds_KeepTheirPromises()
    {
        var failures = new List<string>();
        Parallel.ForEach(Seeds(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, seed =>
        {
            var scenario = new SimScenario(seed);
            if (FailureOf(scenario) is { } failure)
            {
                lock (failures)
                {
                    failures.Add($"SEED={seed} lives it again: {failure}");
                }
            }

            if (Environment.GetEnvironmentVariable("SEED") is not null)
            {
                Console.WriteLine(string.Join('\n', scenario.Trace));
            }
        });

        failures.Count.ShouldBe(0, $"{failures.Count} seeds failed, among them:\n" + string.Join("\n\n", failures.Take(Shown)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(11)]
    public void World_OfTheSameSeed_LivesTheSameLife(int seed)
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
            : Environment.GetEnvironmentVariable("FAULTS") == "all" ? Thousands
            : Few;
        return Enumerable.Range(1, many);
    }

    /// <summary>Lives it on this thread, with no context around it.</summary>
    private static string? FailureOf(SimScenario scenario)
    {
        var around = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var run = scenario.RunAsync();
            run.IsCompleted.ShouldBeTrue("a life is lived on one thread, without waiting");
            run.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(around);
        }
    }
}
