using BinhHoa2.Embedded.Hosting;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Embedded.Commands;

/// <summary>Runs a command on the started host and stops the host after it; its result is the exit code.</summary>
internal static class CommandRun
{
    private const int Interrupted = 130;

    public static Task<int> RunAsync(CommandCall call, EmbeddedHost host, IHostApplicationLifetime lifetime) => Task.Run(async () =>
    {
        try
        {
            return await call.Command.RunAsync(new(call.Arguments, host), lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (CommandEndException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (Exception exception)
        {
            // The last frame of the command: an exception would be lost above it.
            await Console.Error.WriteLineAsync(exception.ToString());
            return 1;
        }
        finally
        {
            lifetime.StopApplication();
        }
    });
}
