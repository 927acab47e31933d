using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Embedded.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Embedded.Start;

/// <summary>Runs an app in this process, which was started for it.</summary>
internal static partial class ConsoleStart
{
    /// <summary>Serves, or runs the command, until it ends or is stopped. A refused start prints its reason in one line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            await RunAsync(ProgramArguments.Parse(arguments));
            return Environment.ExitCode;
        }
        catch (CommandEndException exception)
        {
            await (exception.ExitCode == 0 ? Console.Out : Console.Error).WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (HostStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (Exception exception)
        {
            // The app's own Program failed; this is the last frame that can print why.
            await Console.Error.WriteLineAsync(exception.ToString());
            return 1;
        }
    }

    private static async Task RunAsync(ProgramArguments arguments)
    {
        // An app finds its files beside itself, not beside the program that loads it.
        var folder = Path.GetDirectoryName(arguments.App) + Path.DirectorySeparatorChar;
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder);
        var app = AppAssemblies.Load(arguments.App);
        var commands = arguments.Commands is null ? null : AppAssemblies.Load(arguments.Commands);
        var command = CommandCall.Find(commands, arguments.Rest);
        var request = new HostRequest(
            app,
            _ => true,
            folder,
            arguments.Commands is null ? folder : Path.GetDirectoryName(arguments.Commands)!,
            command is null ? arguments.Rest : [],
            command is null ? new Dictionary<string, string?>() : command.Command.Configure(command.Arguments),
            Console: true);
        await using var host = await EmbeddedHost.BuildAsync(request, AppProgram.Build, Console.Error.WriteLine, CancellationToken.None);
        if (await TryStartAsync(host))
        {
            await RunAsync(host, command);
        }
    }

    private static async Task<bool> TryStartAsync(EmbeddedHost host)
    {
        try
        {
            await host.StartAsync(CancellationToken.None);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The app itself may refuse to start, for example with a broken plan: the log then has the stack trace.
            if (exception is not HostStartException)
            {
                NotStarted(host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("BinhHoa2.Embedded.Start"), exception);
            }

            await Console.Error.WriteLineAsync(string.Join('\n', Reasons(exception)));
            Environment.ExitCode = 1;
            return false;
        }
    }

    private static async Task RunAsync(EmbeddedHost host, CommandCall? call)
    {
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var command = call is null ? null : CommandRun.RunAsync(call, host, lifetime);
        if (command is null)
        {
            ConsoleGreeting.Print(Console.Out, host);
        }

        if (host.Services.GetRequiredService<IConfiguration>().GetValue<bool>("Embedded:StopWithInput"))
        {
            _ = StopWithInputAsync(lifetime);
        }

        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStopping.UnsafeRegister(
            static source => ((TaskCompletionSource)source!).TrySetResult(), stopping))
        {
            await stopping.Task;
        }

        await host.StopServicesAsync();
        if (command is not null && await command is not 0 and var code)
        {
            Environment.ExitCode = code;
        }
    }

    /// <summary>A line for each wrong setting; otherwise the exception's message.</summary>
    private static IEnumerable<string> Reasons(Exception exception) => exception switch
    {
        OptionsValidationException options => options.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(Reasons),
        _ => [exception.Message],
    };

    /// <summary>
    /// Stops when the standard input ends: the process that started this one has ended, however that happened.
    /// </summary>
    private static async Task StopWithInputAsync(IHostApplicationLifetime lifetime)
    {
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null, lifetime.ApplicationStopping);
        lifetime.StopApplication();
    }

    [LoggerMessage(5002, LogLevel.Error, "The app refused to start.")]
    private static partial void NotStarted(ILogger logger, Exception exception);
}
