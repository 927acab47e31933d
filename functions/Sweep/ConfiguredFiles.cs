using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Functions.Sweep;

/// <summary>The files that the settings name; relative paths start at the app's folder.</summary>
public sealed class ConfiguredFiles(SetupOptions options) : ISetupFiles
{
    public SchoolSetup Load(PlanChecks checks) => SchoolFiles.Load(
        [.. options.PlanFiles.Select(PathOf)], PathOf(options.RosterFile), PathOf(options.SchoolFile), checks);

    private static string PathOf(string file) => Path.IsPathRooted(file) ? file : Path.Combine(AppContext.BaseDirectory, file);
}
