using BinhHoa2.Embedded.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app begins.</summary>
public static class FunctionsApplication
{
    /// <summary>
    /// Prepares the embedded host: settings, data folder, address, clock, storage. What keeps it from starting is said
    /// in one line, and the process ends with the exit code that belongs to it.
    /// </summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        PendingStart.Current is { } pending ? pending.TakeBuilder() : ConsoleStart.CreateBuilder(args);
}
