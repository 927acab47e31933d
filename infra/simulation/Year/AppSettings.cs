using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

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
            ["data"] = dataFolder,
            ["urls"] = "http://127.0.0.1:0",

            // A storage account that happens to be configured is not this year's: it gets a fresh one of its own.
            ["AzureWebJobsStorage"] = string.Empty,
            ["Embedded:StorageInMemory"] = "true",

            // Nothing of the year is to outlive a full disk.
            ["Embedded:MinFreeBytes"] = "0",
            ["Embedded:Key"] = Secret(arguments.Seed, "function key"),
            ["Clock:Start"] = arguments.Year.Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
            ["Links:BaseAddress"] = PublicAddress,
            ["Links:Secret"] = Secret(arguments.Seed, "links"),
            ["Proofs:SimulationSeed"] = Secret(arguments.Seed, "salts"),
            ["Mail:Provider"] = "Mailbox",
            ["Mail:Mailbox:Folder"] = MailboxIn(dataFolder),
            ["Plan:File"] = arguments is { Plan: { } other, PlanJoins: false } ? other : $"data/ke-hoach-{arguments.Year}.json",
            ["Plan:Further"] = arguments is { Plan: { } further, PlanJoins: true } ? further : null,

            // Progress is shown instead; what goes wrong still is, and why a start fails is said by the host once more.
            ["Logging:Console:LogLevel:Default"] = "Warning",
            ["Logging:Console:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
        };
        settings["Roster:File"] = arguments.Roster ?? RosterIn(dataFolder);
        return settings;
    }

    /// <summary>Writes the run's own roster, unless the caller gave one.</summary>
    /// <returns>The settings of the app.</returns>
    public static Dictionary<string, string?> Prepare(SimulateArguments arguments, string dataFolder)
    {
        if (arguments.Roster is null)
        {
            var roster = RosterFile.Sample();
            if (StoryOf(arguments).Misspelled is { } misspelled)
            {
                roster.Misspell(misspelled);
            }

            roster.Save(RosterIn(dataFolder));
        }

        return Of(arguments, dataFolder);
    }

    /// <summary>How the staff changes: that of the sample does, that of a roster given by the caller stays as it is.</summary>
    public static RosterStory StoryOf(SimulateArguments arguments) => arguments.Roster is null
        ? RosterStory.Of(arguments.Seed, arguments.Year.First, RosterFile.Sample().People)
        : RosterStory.None;

    /// <summary>The roster of the run, which the secretary changes.</summary>
    public static string RosterIn(string dataFolder) => Path.Combine(dataFolder, "danh-sach.json");

    public static string MailboxIn(string dataFolder) => Path.Combine(dataFolder, "mailbox");

    private static string Secret(long seed, string purpose) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"BinhHoa2 simulation {seed} {purpose}")));
}
