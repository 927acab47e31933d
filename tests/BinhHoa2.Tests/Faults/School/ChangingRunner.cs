using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// Installs the other of two builds after every turn of an orchestration and in every wave, once its letters are claimed: the
/// process stops in order and the next one replays the history it left. What the older build must leave alone is done by the newer
/// before the time goes on.
/// </summary>
internal sealed class ChangingRunner(SchoolEnvironment world, bool newerFirst) : ISchoolRunner
{
    private readonly List<Turn> turns = [];
    private readonly HashSet<string> letters = new(StringComparer.Ordinal);
    private TaskCompletionSource ended = new();
    private SchoolProcess? app;
    private bool newer = newerFirst;
    private int processes;

    /// <summary>A turn of an instance and the process that ran it.</summary>
    public sealed record Turn(string Instance, int Number, bool ByNewer, int Process);

    public IReadOnlyList<Turn> Turns => turns;

    public async Task DoAsync(Func<SchoolProcess, Task> step)
    {
        var current = await RunningAsync();
        await step(current);
        await NextTurnAsync(current);
    }

    public async Task PassUntilAsync(DateTimeOffset until)
    {
        for (var fired = true; fired;)
        {
            var current = await RunningAsync();
            if (await NextTurnAsync(current))
            {
                continue;
            }

            if (newer)
            {
                current.InFlight.TryWhileIdle(() => fired = world.Clock.Step(until));
            }
            else
            {
                await InstallTheOtherAsync(current);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    private async Task<SchoolProcess> RunningAsync()
    {
        if (app is null)
        {
            processes++;
            ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            app = new SchoolProcess(
                world,
                new FaultyTransport(new TurnWatch(world.Storage, Written)),
                newer ? AppBuild.Next : AppBuild.Current);
            await app.StartAsync();
        }

        return app;
    }

    /// <summary>Waits until a turn or a wave was written, after which the other build is installed, or nothing is left to do.</summary>
    private async Task<bool> NextTurnAsync(SchoolProcess current)
    {
        await Task.WhenAny(current.QuietAsync(), ended.Task);
        if (ended.Task.IsCompleted)
        {
            await InstallTheOtherAsync(current);
            return true;
        }

        return false;
    }

    private async Task InstallTheOtherAsync(SchoolProcess current)
    {
        await current.StopAsync();
        await current.DisposeAsync();
        (app, newer) = (null, !newer);
    }

    private void Written(string partition, string row)
    {
        lock (turns)
        {
            if (row.StartsWith("h!", StringComparison.Ordinal))
            {
                turns.Add(new Turn(partition, int.Parse(row.Split('!')[2]), newer, processes));
            }
            else if (!row.StartsWith(RecordKeys.LedgerPrefix, StringComparison.Ordinal) || !letters.Add(row))
            {
                return;
            }
        }

        // Nothing new begins before the other build is installed.
        app?.RequestStop();
        ended.TrySetResult();
    }
}
