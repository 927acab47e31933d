using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Start;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// The built app. At a console a start that fails says why and ends with exit code 1; a command runs once the
/// host has started and its result is the exit code.
/// </summary>
internal sealed partial class EmbeddedApp : IHost, IAsyncDisposable
{
    private readonly IHost host;
    private readonly PreparedHost prepared;
    private Task<int>? command;
    private bool disposed;

    public EmbeddedApp(IHost host, PreparedHost prepared)
    {
        this.host = host;
        this.prepared = prepared;
        Embedded = new EmbeddedHost(this, prepared);
    }

    public IServiceProvider Services => host.Services;

    public EmbeddedHost Embedded { get; }

    /// <summary>What a command returned, once the host has stopped.</summary>
    public int ExitCode { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            // A wrongly declared function is a reason not to begin at all.
            Services.GetRequiredService<FunctionTable>();
            await host.StartAsync(cancellationToken);
        }
        catch (Exception refused) when (prepared.Request.Console && refused is not OperationCanceledException)
        {
            // Whatever the app itself refuses to start with, a broken plan for one: the log has where it came from.
            if (refused is not HostStartException)
            {
                NotStarted(Services.GetRequiredService<ILogger<EmbeddedApp>>(), refused);
            }

            ConsoleStart.Refuse(refused);
            Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            return;
        }

        if (prepared.Request.Command is { } call)
        {
            command = CommandRun.RunAsync(call, Embedded, Services.GetRequiredService<IHostApplicationLifetime>());
        }
        else if (prepared.Request.Console)
        {
            ConsoleGreeting.Print(Console.Out, Embedded, prepared, Services);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await host.StopAsync(cancellationToken);
        if (command is not null)
        {
            ExitCode = await command;
        }

        if (prepared.Request.Console && ExitCode != 0)
        {
            Environment.ExitCode = ExitCode;
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (!disposed)
        {
            disposed = true;
            await ((IAsyncDisposable)host).DisposeAsync();
            await prepared.DisposeAsync();
        }
    }

    [LoggerMessage(3002, LogLevel.Error, "The app refused to start.")]
    private static partial void NotStarted(ILogger logger, Exception refused);
}
