using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Simulation;

/// <summary>The settings the app is started with, so that a seed decides everything in it that is not decided by the people.</summary>
public static class AppSettings
{
    /// <summary>The name in the letters' links. It must not depend on the port, for letters repeat byte for byte.</summary>
    public const string PublicAddress = "https://th-binhhoa2.example";

    /// <param name="dataFolder">A folder of this run's own, deleted at its end.</param>
    public static Dictionary<string, string?> Of(SimulateArguments arguments, string dataFolder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Data:Folder"] = dataFolder,
            ["Clock:Start"] = arguments.Year.Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
            ["Clock:Mode"] = "Virtual",
            ["Links:BaseAddress"] = PublicAddress,
            ["Links:Secret"] = Secret(arguments.Seed, "links"),
            ["Embedded:Key"] = Secret(arguments.Seed, "function key"),
            ["Mail:Provider"] = "Mailbox",
            ["Plan:File"] = arguments.Plan ?? $"data/ke-hoach-{arguments.Year}.json",
            ["urls"] = "http://127.0.0.1:0",
        };
        if (arguments.Roster is { } roster)
        {
            settings["Roster:File"] = roster;
        }

        return settings;
    }

    private static string Secret(long seed, string purpose) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"BinhHoa2 simulation {seed} {purpose}")));
}
