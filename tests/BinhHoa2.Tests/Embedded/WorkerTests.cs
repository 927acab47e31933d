using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Embedded;

/// <summary>What an app's host brings along for the Functions host, and what the embedded host does with it.</summary>
public sealed class WorkerTests(StorageFixture storage) : IDisposable
{
    private readonly AppFolder app = new(storage);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Worker_OnThisHost_NeitherRunsNorLogs()
    {
        await using var host = await app.StartAsync(typeof(DurableSample));

        host.Services.GetServices<IHostedService>().ShouldAllBe(service => !IsWorkers(service));
        host.Services.GetServices<ILoggerProvider>().ShouldAllBe(provider => !IsWorkers(provider));
    }

    [Fact]
    public async Task App_WithServicesThatRun_StartsThemAfterTheStoreAndBeforeTheServer()
    {
        await using var host = await app.StartAsync(typeof(DurableSample), builder => builder.Services.AddHostedService<AppService>());

        host.Services.GetServices<IHostedService>().Select(service => service.GetType().Name)
            .ShouldBe(["DurableService", "TimerService", "DiskWatch", nameof(AppService), "GenericWebHostService"]);
    }

    [Fact]
    public async Task Settings_OfTheHost_WinOverTheEnvironment()
    {
        Environment.SetEnvironmentVariable("WorkerTests__Layer", "environment");
        await using var host = await app.StartAsync(typeof(DurableSample), ("WorkerTests:Layer", "host"));

        host.Services.GetRequiredService<IConfiguration>()["WorkerTests:Layer"].ShouldBe("host");
    }

    [Fact]
    public async Task Hosts_BuiltAtOneTime_HaveEachTheirOwnSettings()
    {
        using var another = new AppFolder(storage);
        var both = await Task.WhenAll(
            Task.Run(() => app.StartAsync(typeof(DurableSample), ("WorkerTests:Number", "one"))),
            Task.Run(() => another.StartAsync(typeof(DurableSample), ("WorkerTests:Number", "two"))));
        await using var first = both[0];
        await using var second = both[1];

        first.Services.GetRequiredService<IConfiguration>()["WorkerTests:Number"].ShouldBe("one");
        second.Services.GetRequiredService<IConfiguration>()["WorkerTests:Number"].ShouldBe("two");
    }

    [Fact]
    public async Task App_WithoutAWebApplication_IsRefused()
    {
        var request = new HostRequest(
            typeof(DurableSample).Assembly, _ => false, app.Path, app.Path, [], app.Settings(), Console: false);
        await using var prepared = await HostPreparation.PrepareAsync(request, _ => { }, TestContext.Current.CancellationToken);

        Should.Throw<InvalidOperationException>(
            () => HostBuild.Run(() => FunctionsApplication.CreateBuilder([]).Build(), prepared, _ => { }))
            .Message.ShouldContain("ConfigureFunctionsWebApplication");
    }

    private static bool IsWorkers(object service) =>
        service.GetType().Assembly.GetName().Name!.StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal);

    private sealed class AppService : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
