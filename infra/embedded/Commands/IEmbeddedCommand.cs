namespace BinhHoa2.Embedded.Commands;

/// <summary>A command that runs against the app's own host, started for it with the settings it asks for.</summary>
public interface IEmbeddedCommand
{
    /// <summary>
    /// Reads the arguments after the command's name and says with which settings the host starts; they win over all others.
    /// </summary>
    /// <exception cref="CommandEndException">The arguments are wrong, or only ask for help.</exception>
    IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments);

    /// <summary>Runs once the host has started.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandEndException">It cannot go on, for a reason the person at the console can understand.</exception>
    Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation);
}
