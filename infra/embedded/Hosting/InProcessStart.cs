using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Starts an app for another program in this process.</summary>
internal static class InProcessStart
{
    public static async Task<EmbeddedHost> StartAsync(EmbeddedHostOptions options, CancellationToken cancellation)
    {
        var request = new HostRequest(options.Assembly, options.Types, options.AppFolder, [], options.Settings, Command: null, Console: false);
        var prepared = await HostPreparation.PrepareAsync(request, _ => { }, cancellation);
        try
        {
            return options.RunEntryPoint
                ? await RunProgramAsync(options.Assembly, prepared)
                : await BuildAsync(options, prepared, cancellation);
        }
        catch
        {
            await prepared.DisposeAsync();
            throw;
        }
    }

    private static async Task<EmbeddedHost> BuildAsync(EmbeddedHostOptions options, PreparedHost prepared, CancellationToken cancellation)
    {
        var builder = new FunctionsApplicationBuilder(prepared);
        options.ConfigureServices?.Invoke(builder);
        var app = builder.BuildApp();
        try
        {
            await app.StartAsync(cancellation);
            return app.Embedded;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the app's own Program, which finds the prepared host where it asks for a builder.</summary>
    private static async Task<EmbeddedHost> RunProgramAsync(Assembly assembly, PreparedHost prepared)
    {
        var main = assembly.EntryPoint ?? throw new InvalidOperationException($"{assembly.GetName().Name} is no program.");
        var pending = new PendingStart(prepared);
        var running = Task.Run(async () =>
        {
            PendingStart.Current = pending;
            await Task.Yield();
            object?[]? arguments = main.GetParameters().Length == 0 ? null : [Array.Empty<string>()];
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        });
        if (await Task.WhenAny(running, pending.Started) == running)
        {
            await running;
        }

        var host = await pending.Started;
        host.Running = running;
        return host;
    }
}
