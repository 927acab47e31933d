using System.Reflection;
using BinhHoa2.Embedded.Commands;
using Microsoft.Azure.Functions.Worker.Builder;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Starts the app this process was run for.</summary>
internal static class ConsoleStart
{
    /// <summary>Prepares the host; when it cannot be, says why in one line and ends the process.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] arguments)
    {
        try
        {
            var app = Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("There is no entry assembly to look for functions in.");
            var request = Request(app, arguments);

            // Program.cs asks for its builder in one call, as it does on the cloud's host; only this thread exists yet.
            return new(HostPreparation.PrepareAsync(request, Console.Error.WriteLine).GetAwaiter().GetResult());
        }
        catch (CommandEndException end)
        {
            (end.ExitCode == 0 ? Console.Out : Console.Error).WriteLine(end.Message);
            Environment.Exit(end.ExitCode);
        }
        catch (HostStartException refused)
        {
            Refuse(refused);
            Environment.Exit(1);
        }

        throw new InvalidOperationException("The process has ended.");
    }

    public static void Refuse(Exception refused)
    {
        Console.Error.WriteLine(refused.Message);
        Environment.ExitCode = 1;
    }

    private static HostRequest Request(Assembly app, string[] arguments)
    {
        var command = CommandCall.Find(app, arguments);
        return new(
            app,
            _ => true,
            AppContext.BaseDirectory,
            command is null ? arguments : [],
            command is null ? new Dictionary<string, string?>() : command.Command.Configure(command.Arguments),
            command,
            Console: true);
    }
}
