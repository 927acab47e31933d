using System.Reflection;
using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Embedded.Hosting;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Embedded.Start;

/// <summary>Runs an app in this process, which was started for it.</summary>
internal static class ConsoleStart
{
    /// <summary>Serves, or runs the command, until it ends or is stopped; why it cannot start is said in one line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            using var app = await BuildAsync(ProgramArguments.Parse(arguments));
            await app.RunAsync();
            return Environment.ExitCode;
        }
        catch (CommandEndException exception)
        {
            await (exception.ExitCode == 0 ? Console.Out : Console.Error).WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (HostStartException exception)
        {
            Refuse(exception);
            return 1;
        }
        catch (Exception exception)
        {
            // The app's own Program failed, and nothing above this would say why.
            await Console.Error.WriteLineAsync(exception.ToString());
            return 1;
        }
    }

    public static void Refuse(Exception refused)
    {
        Console.Error.WriteLine(refused.Message);
        Environment.ExitCode = 1;
    }

    private static async Task<EmbeddedApp> BuildAsync(ProgramArguments arguments)
    {
        // An app finds its files beside itself, not beside the program that loads it.
        var folder = Path.GetDirectoryName(arguments.App) + Path.DirectorySeparatorChar;
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder);
        var app = AppAssemblies.Load(arguments.App);
        var request = Request(app, folder, arguments.Commands, arguments.Rest);
        var prepared = await HostPreparation.PrepareAsync(request, Console.Error.WriteLine);
        try
        {
            return AppProgram.Build(prepared);
        }
        catch
        {
            await prepared.DisposeAsync();
            throw;
        }
    }

    private static HostRequest Request(Assembly app, string folder, string? commandsFile, IReadOnlyList<string> arguments)
    {
        var commands = commandsFile is null ? null : AppAssemblies.Load(commandsFile);
        var command = CommandCall.Find(commands, arguments);
        return new(
            app,
            _ => true,
            folder,
            commandsFile is null ? folder : Path.GetDirectoryName(commandsFile)!,
            command is null ? arguments : [],
            command is null ? new Dictionary<string, string?>() : command.Command.Configure(command.Arguments),
            command,
            Console: true);
    }
}
