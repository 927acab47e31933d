using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Where the plans, the people and the school's profile come from; relative paths start at the app's folder.</summary>
public sealed record SetupOptions
{
    /// <value>Setting <c>Sample</c>: <c>true</c> by default. Without it no file stands in for one that is not named.</value>
    public string Sample { get; init; } = bool.TrueString;

    /// <value>Setting <c>Plan:File</c>; <c>data/ke-hoach-2021-2022.json</c>.</value>
    public string PlanFile { get; init; } = "data/ke-hoach-2021-2022.json";

    /// <value>Setting <c>Plan:Further</c>: the further plans of the year, each with an id, separated by semicolons; none.</value>
    public string FurtherPlanFiles { get; init; } = string.Empty;

    /// <summary>The files of all plans, that of the first plan first; none for a school that is set up by page.</summary>
    public IReadOnlyList<string> PlanFiles => IsByPage
        ? []
        : [PlanFile, .. FurtherPlanFiles.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <value>Setting <c>Roster:File</c>; <c>data/danh-sach-mau.json</c>, a sample.</value>
    public string RosterFile { get; init; } = "data/danh-sach-mau.json";

    /// <value>Setting <c>School:File</c>; <c>data/truong-mau.json</c>, a sample.</value>
    public string SchoolFile { get; init; } = "data/truong-mau.json";

    /// <summary>Where the setup comes from by these settings.</summary>
    public SetupOrigin Origin { get; init; }

    /// <summary>Whether the school is set up by page and has no file.</summary>
    public bool IsByPage => Origin == SetupOrigin.Page;

    /// <summary>One line for each fault, naming the setting.</summary>
    public IEnumerable<string> Faults() =>
    [
        .. bool.TryParse(Sample, out _) ? Array.Empty<string>() : [$"{SetupOrigins.Sample} must be true or false, not \"{Sample}\""],
        .. from setting in Named
           where string.IsNullOrWhiteSpace(setting.File) && !IsByPage
           select Origin == SetupOrigin.Files
               ? $"{setting.Name} is not set. Without the sample name the plan, the people and the profile, or none of them to set "
                   + "the school up by page"
               : $"{setting.Name} is empty. Set the path of the file, or remove the setting to use the sample",
    ];

    private (string Name, string File)[] Named => [("Plan:File", PlanFile), ("Roster:File", RosterFile), ("School:File", SchoolFile)];
}
