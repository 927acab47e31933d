using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Shared.Storage.Memory;
using Microsoft.DurableTask;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>
/// A simulated run: clients with one orchestration each, a supervisor that keeps a process running, a faulty transport, and
/// faults that kill, freeze and stop processes. The seed determines all of them.
/// </summary>
internal sealed partial class SimScenario
{
    private const string Hub = "Sim";
    private const int MaxClients = 4;

    private static readonly double[] FaultRates = [0, 0.02, 0.15];
    private static readonly double[] ProcessFaultRates = [0, 0.002, 0.01];

    private readonly SimEnvironment environment;
    private readonly double faults;
    private readonly DurableRuntimeOptions options;
    private readonly DurableTaskRegistry registry = new();
    private readonly Dictionary<string, int> effects = [];
    private readonly List<SimProcess> processes = [];
    private readonly SimTime time;
    private double faultRate;
    private bool done;
    private int epoch;
    private (SimProcess Process, int Epoch, int SinceStep)? owner;

    public SimScenario(int seed)
    {
        environment = new SimEnvironment(seed);
        time = new SimTime(environment.Clock, environment.Outside);
        faults = FaultRates[environment.Random.Next(FaultRates.Length)];
        faultRate = ProcessFaultRates[environment.Random.Next(ProcessFaultRates.Length)];
        options = new DurableRuntimeOptions
        {
            HubName = Hub,
            OwnerLease = TimeSpan.FromSeconds(30),
            VerifyReplay = environment.Chance(0.5),
            CachedInstances = environment.Random.Next(1, 10),
            MaxConcurrentActivities = environment.Random.Next(1, 6),
            MaxConcurrentTurns = environment.Random.Next(1, 4),
            StopTimeout = Timeout.InfiniteTimeSpan,
        };
        registry.AddOrchestratorFunc<SimStep[], string>("Steps", SimStep.RunAsync);
        registry.AddActivityFunc<string, string>("Act", (_, key) => ActAsync(key));
        registry.AddActivityFunc<SimStep, string>("Flaky", (_, step) =>
            effects.GetValueOrDefault(step.Key) < step.Count ? FailAsync(step.Key) : ActAsync(step.Key));
    }

    public IReadOnlyList<string> Trace => environment.Trace;

    public MemoryStorage Storage => environment.Storage;

    public IReadOnlyDictionary<string, int> Effects => effects;

    /// <summary>The process that serves requests; null while none does.</summary>
    public SimProcess? Serving => owner?.Process is { Serves: true } serving ? serving : null;

    /// <exception cref="Exception">An invariant did not hold.</exception>
    public async Task RunAsync()
    {
        environment.BeforeStep = InjectFault;
        environment.Run(async () =>
        {
            var supervisor = SuperviseAsync();
            await Task.WhenAll(
                Enumerable.Range(0, environment.Random.Next(1, MaxClients + 1))
                    .Select(n => new SimClient(environment, this, $"i{n}").RunAsync()));
            (done, faultRate) = (true, 0);
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

    public Task DelayAsync(int maxSeconds) =>
        Task.Delay(TimeSpan.FromMilliseconds(environment.Random.Next(maxSeconds * 1000)), time);

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
        await TurnsAsync(environment.Random.Next(4));
        effects[key] = effects.GetValueOrDefault(key) + 1;
        await TurnsAsync(environment.Random.Next(4));
        return $"[{key}]";
    }

    private async Task<string> FailAsync(string key)
    {
        await ActAsync(key);
        throw new InvalidOperationException($"{key} fails.");
    }

    private async Task SuperviseAsync()
    {
        while (!done)
        {
            var context = new SimContext(environment, $"p{processes.Count + 1}");
            var transport = new SimTransport(environment, context, faults);
            var process = new SimProcess(environment, context.Name, options, registry, transport, context);
            transport.Changed = (sent, request) => ShouldOwn(process, sent, request);
            processes.Add(process);
            try
            {
                await process.StartAsync();
                environment.Record($"{process.Name} serves");
                owner = (process, epoch, environment.Steps);
                await process.Ended;
            }
            catch (StoreOwnedException)
            {
                process.Kill();
            }
            catch (SimCrashException)
            {
                // It crashed during its start. Frozen processes are thawed or killed by InjectFault.
                environment.Record($"{process.Name} did not start");
            }
            catch (Exception exception)
            {
                environment.Fail($"{process.Name} could not start: {exception}");
            }

            await DelayAsync(5);
        }
    }

    /// <summary>Checks that no turn is written that was sent after another process had acquired the store.</summary>
    private void ShouldOwn(SimProcess process, int sent, Request request)
    {
        using var sentBody = new MemoryStream();
        request.Content?.WriteTo(sentBody, CancellationToken.None);
        var body = Encoding.UTF8.GetString(sentBody.ToArray());
        if (EpochIn(LeaseEpoch(), body) is { } taken)
        {
            epoch = Math.Max(epoch, taken);
        }
        else if (EpochIn(CommitEpoch(), body) is { } wrote && request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)
            && owner is { } now && wrote < now.Epoch && sent > now.SinceStep)
        {
            environment.Fail($"{process.Name} wrote a turn while {now.Process.Name} owned the store:\n{body}");
        }
    }

    [GeneratedRegex("""(?<="Epoch":")\d+""", RegexOptions.None, 1000)]
    private static partial Regex LeaseEpoch();

    [GeneratedRegex("""(?<="Commit":")\d+""", RegexOptions.None, 1000)]
    private static partial Regex CommitEpoch();

    private static int? EpochIn(Regex where, string body) =>
        where.Match(body) is { Success: true } found ? int.Parse(found.Value) : null;

    private void InjectFault()
    {
        if (!environment.Chance(faultRate) || processes.LastOrDefault(p => p.Context.Runs) is not { } victim)
        {
            return;
        }

        switch (environment.Random.Next(4))
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

    private void Later(Func<Task> act) => environment.Outside.Post(_ => DoAsync(act), null);

    private static async void DoAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (SimCrashException)
        {
            // The process crashed before the action.
            return;
        }
    }
}
