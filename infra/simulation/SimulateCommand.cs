using BinhHoa2.Embedded.Commands;
using BinhHoa2.Simulation.People;
using BinhHoa2.Simulation.Year;
using Spectre.Console;

namespace BinhHoa2.Simulation;

/// <summary><c>simulate</c>: a whole school year on the virtual clock, by simulated staff, in a folder of its own.</summary>
public sealed class SimulateCommand : IEmbeddedCommand
{
    /// <exception cref="CommandEndException">The arguments are wrong.</exception>
    public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments)
    {
        var parsed = Parse(arguments);
        var data = Directory.CreateTempSubdirectory("binhhoa2-simulation-").FullName;

        // The host uses the folder until it has stopped, and that is after this command has ended.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(data, recursive: true);
        return AppSettings.Prepare(parsed, data);
    }

    /// <exception cref="CommandEndException">The arguments are wrong.</exception>
    public async Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation)
    {
        using var school = new EmbeddedSchool(context.Host);
        var year = new SimulatedYear(school, Parse(context.Arguments), new BehaviourShares(), new YearProgress(AnsiConsole.Console));
        return await year.RunAsync(cancellation) ? 0 : 1;
    }

    private static SimulateArguments Parse(IReadOnlyList<string> arguments) =>
        SimulateArguments.Parse(arguments) is (var parsed, var problem) && parsed is not null
            ? parsed
            : throw new CommandEndException(problem!, 1);
}
