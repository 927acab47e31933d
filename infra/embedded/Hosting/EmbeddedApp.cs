using BinhHoa2.Embedded.Commands;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Pages;
using Microsoft.AspNetCore.Builder;
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
    private readonly WebApplication web;
    private readonly PreparedHost prepared;
    private Task<int>? command;
    private bool disposed;

    public EmbeddedApp(WebApplicationBuilder builder, PreparedHost prepared)
    {
        this.prepared = prepared;
        web = builder.Build();
        Embedded = new EmbeddedHost(this, prepared);
    }

    public IServiceProvider Services => web.Services;

    public EmbeddedHost Embedded { get; }

    /// <summary>What a command returned, once the host has stopped.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Told when the host has started or failed to, when another program waits for it.</summary>
    public PendingStart? Pending { get; } = PendingStart.Current;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            FunctionRoutes.Map(web);
            HostPages.Map(web);
            await web.StartAsync(cancellationToken);
        }
        catch (Exception failed) when (Pending is not null)
        {
            Pending.Fail(failed);
            throw;
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

        Pending?.Succeed(Embedded);
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
        await web.StopAsync(cancellationToken);
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
            await web.DisposeAsync();
            await prepared.DisposeAsync();
        }
    }

    [LoggerMessage(3002, LogLevel.Error, "The app refused to start.")]
    private static partial void NotStarted(ILogger logger, Exception refused);
}
