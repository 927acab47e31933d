using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// A fault occurs at the given request. The app continues until it is idle and is then killed; a new process repeats the step, as
/// the timer, the operator and the person with the error page would.
/// </summary>
internal sealed class FaultyRunner(SchoolEnvironment world, int faultAt, Fault fault) : ISchoolRunner
{
    private FaultyTransport transport = new(world.Storage) { FaultAt = faultAt, Fault = fault };
    private SchoolProcess? app;
    private bool hasFaulted;
    private int before;

    /// <summary>The number of requests of the first process: all of them if the fault did not occur.</summary>
    public int Requests => hasFaulted ? before : transport.Count;

    private bool FaultIsNew => transport.Faulted.IsCompleted && !hasFaulted;

    public async Task DoAsync(Func<SchoolProcess, Task> step)
    {
        for (var done = false; !done;)
        {
            try
            {
                if (app is null)
                {
                    app = new SchoolProcess(world, transport);
                    await app.StartAsync();
                }

                await step(app);
                await app.QuietAsync();
                done = true;
            }
            catch (Exception) when (FaultIsNew)
            {
                // The error that a person or an operator would see; the next process repeats the step.
                done = false;
            }

            if (FaultIsNew)
            {
                done = false;
                (hasFaulted, before) = (true, transport.Count);
                await app!.DisposeAsync();
                app = null;
                transport = new FaultyTransport(world.Storage);
            }
        }
    }

    public Task PassUntilAsync(DateTimeOffset until) => DoAsync(async a =>
    {
        for (var fired = true; fired;)
        {
            await a.QuietAsync();
            if (FaultIsNew)
            {
                return;
            }

            a.InFlight.TryWhileIdle(() => fired = world.Clock.Step(until));
        }
    });

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }
}
