namespace BinhHoa2.Embedded.Commands;

/// <summary>
/// Ends a command with a text for the console and an exit code: what was wrong with its arguments, or its help with code 0.
/// </summary>
public sealed class CommandEndException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
