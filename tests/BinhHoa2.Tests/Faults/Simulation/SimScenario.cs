using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Tests.Faults.Memory;
using Microsoft.DurableTask;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// One life of a world: some people with orchestrations of their own, a supervisor that keeps one process running, bad
/// lines, and a fate that kills, freezes and stops processes. All drawn from the seed.
/// </summary>
internal sealed partial class SimLife
{
    private const string Hub = "Sim";
    private const int MostPeople = 4;

    private static readonly double[] FaultRates = [0, 0.02, 0.15];
    private static readonly double[] FateRates = [0, 0.002, 0.01];

    private readonly SimWorld world;
    private readonly double faults;
    private readonly DurableRuntimeOptions options;
    private readonly DurableTaskRegistry registry = new();
    private readonly Dictionary<string, int> effects = [];
    private readonly List<SimProcess> processes = [];
    private readonly SimTime time;
    private double fate;
    private bool done;
    private int epoch;
    private (SimProcess Process, int Epoch, int SinceStep)? owner;

    public SimLife(int seed)
    {
        world = new SimWorld(seed);
        time = new SimTime(world.Clock, world.Outside);
        faults = FaultRates[world.Random.Next(FaultRates.Length)];
        fate = FateRates[world.Random.Next(FateRates.Length)];
        options = new DurableRuntimeOptions
        {
            HubName = Hub,
            OwnerLease = TimeSpan.FromSeconds(30),
            VerifyReplay = world.Chance(0.5),
            CachedInstances = world.Random.Next(1, 10),
            ActivitiesAtOnce = world.Random.Next(1, 6),
            TurnsAtOnce = world.Random.Next(1, 4),
            StopTimeout = Timeout.InfiniteTimeSpan,
        };
        registry.AddOrchestratorFunc<Chore[], string>("Chores", Chore.RunAsync);
        registry.AddActivityFunc<string, string>("Act", (_, key) => ActAsync(key));
        registry.AddActivityFunc<Chore, string>("Flaky", (_, chore) =>
            effects.GetValueOrDefault(chore.Key) < chore.Count ? FailAsync(chore.Key) : ActAsync(chore.Key));
    }

    public IReadOnlyList<string> Trace => world.Trace;

    public MemoryStorage Storage => world.Storage;

    public IReadOnlyDictionary<string, int> Effects => effects;

    /// <summary>Works while somebody works; a process that starts, or serves, in one word.</summary>
    public SimProcess? Serving => owner?.Process is { Serves: true } serving ? serving : null;

    /// <exception cref="Exception">An invariant did not hold.</exception>
    public async Task LiveAsync()
    {
        world.BeforeStep = Fate;
        world.Run(async () =>
        {
            var supervisor = SuperviseAsync();
            await Task.WhenAll(Enumerable.Range(0, world.Random.Next(1, MostPeople + 1)).Select(n => new SimPerson(world, this, $"i{n}").LiveAsync()));
            (done, fate) = (true, 0);
            if (Serving is { } last)
            {
                await last.StopAsync();
            }

            await supervisor;
        });
        var audit = new Audit(Storage, Hub);
        foreach (var id in audit.Instances.Where(id => !id.StartsWith('@')))
        {
            await audit.ShouldBeInOrderAsync(id);
        }
    }

    public Task DelayAsync(int mostSeconds) => Task.Delay(TimeSpan.FromMilliseconds(world.Random.Next(mostSeconds * 1000)), time);

    private static async Task TurnsAsync(int turns)
    {
        var here = (SimContext)SynchronizationContext.Current!;
        for (var n = 0; n < turns; n++)
        {
            await here.TurnAsync();
        }
    }

    private async Task<string> ActAsync(string key)
    {
        await TurnsAsync(world.Random.Next(4));
        effects[key] = effects.GetValueOrDefault(key) + 1;
        await TurnsAsync(world.Random.Next(4));
        return $"[{key}]";
    }

    private async Task<string> FailAsync(string key)
    {
        await ActAsync(key);
        throw new InvalidOperationException($"{key} does not want to.");
    }

    private async Task SuperviseAsync()
    {
        while (!done)
        {
            var context = new SimContext(world, $"p{processes.Count + 1}");
            var line = new SimLine(world, context, faults);
            var process = new SimProcess(world, context.Name, options, registry, line, context);
            line.Changed = (sent, request) => ShouldOwn(process, sent, request);
            processes.Add(process);
            try
            {
                await process.StartAsync();
                world.Note($"{process.Name} serves");
                owner = (process, epoch, world.Steps);
                await process.Over;
            }
            catch (StoreOwnedException)
            {
                process.Kill();
            }
            catch (SimDeathException)
            {
                // Died while it started; frozen ones are seen to by fate.
                world.Note($"{process.Name} did not start");
            }
            catch (Exception e)
            {
                world.Break($"{process.Name} could not start: {e}");
            }

            await DelayAsync(5);
        }
    }

    /// <summary>No turn is written by one who sent it when somebody else had taken the store after him.</summary>
    private void ShouldOwn(SimProcess process, int sent, Request request)
    {
        var body = Encoding.UTF8.GetString(StorageRequest.Of(request).Body);
        if (EpochIn(LeaseEpoch(), body) is { } taken)
        {
            epoch = Math.Max(epoch, taken);
        }
        else if (EpochIn(CommitEpoch(), body) is { } wrote && request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)
            && owner is { } now && wrote < now.Epoch && sent > now.SinceStep)
        {
            world.Break($"{process.Name} wrote a turn while {now.Process.Name} owned the store:\n{body}");
        }
    }

    [GeneratedRegex("""(?<="Epoch":")\d+""", RegexOptions.None, 1000)]
    private static partial Regex LeaseEpoch();

    [GeneratedRegex("""(?<="Commit":")\d+""", RegexOptions.None, 1000)]
    private static partial Regex CommitEpoch();

    private static int? EpochIn(Regex where, string body) => where.Match(body) is { Success: true } found ? int.Parse(found.Value) : null;

    private void Fate()
    {
        if (!world.Chance(fate) || processes.LastOrDefault(p => p.Context.Runs) is not { } victim)
        {
            return;
        }

        switch (world.Random.Next(4))
        {
            case 0:
                victim.Freeze();
                Later(async () =>
                {
                    await DelayAsync(200);
                    victim.Thaw();
                    await DelayAsync(60);
                    victim.Kill();
                });
                break;
            case 1 when victim.Serves:
                Later(victim.StopAsync);
                break;
            default:
                victim.Kill();
                break;
        }
    }

    private void Later(Func<Task> act) => world.Outside.Post(_ => DoAsync(act), null);

    private static async void DoAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (SimDeathException)
        {
            // Fate was faster.
            return;
        }
    }
}
