using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>Runs the build that is installed; installing another one stops the process in order.</summary>
internal sealed class InstalledRunner(SchoolEnvironment world) : ISchoolRunner
{
    private AppBuild build = AppBuild.Current;
    private SchoolProcess? app;

    public async Task InstallAsync(AppBuild other)
    {
        await DisposeAsync();
        build = other;
    }

    public async Task DoAsync(Func<SchoolProcess, Task> step)
    {
        if (app is null)
        {
            app = new SchoolProcess(world, new FaultyTransport(world.Storage), build);
            await app.StartAsync();
        }

        await step(app);
        await app.QuietAsync();
    }

    public Task PassUntilAsync(DateTimeOffset until) => DoAsync(async a =>
    {
        for (var fired = true; fired;)
        {
            await a.QuietAsync();
            a.InFlight.TryWhileIdle(() => fired = world.Clock.Step(until));
        }
    });

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            app = null;
        }
    }
}
