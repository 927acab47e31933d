namespace BinhHoa2.Functions.Sweep;

/// <summary>Where the plans, the people and the school's profile come from; relative paths start at the app's folder.</summary>
public sealed record SetupOptions
{
    /// <value>Setting <c>Plan:File</c>; <c>data/ke-hoach-2021-2022.json</c>.</value>
    public string PlanFile { get; init; } = "data/ke-hoach-2021-2022.json";

    /// <value>Setting <c>Plan:Further</c>: the further plans of the year, each with an id, separated by semicolons; none.</value>
    public string FurtherPlanFiles { get; init; } = string.Empty;

    /// <summary>The files of all plans, that of the first plan first.</summary>
    public IReadOnlyList<string> PlanFiles =>
        [PlanFile, .. FurtherPlanFiles.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <value>Setting <c>Roster:File</c>; <c>data/danh-sach-mau.json</c>, a sample.</value>
    public string RosterFile { get; init; } = "data/danh-sach-mau.json";

    /// <value>Setting <c>School:File</c>; <c>data/truong-mau.json</c>, a sample.</value>
    public string SchoolFile { get; init; } = "data/truong-mau.json";

    /// <summary>One line for each fault, naming the setting.</summary>
    public IEnumerable<string> Faults() =>
        new[] { ("Plan:File", PlanFile), ("Roster:File", RosterFile), ("School:File", SchoolFile) }
            .Where(setting => string.IsNullOrWhiteSpace(setting.Item2))
            .Select(setting => $"{setting.Item1} is empty. Set the path of the file, or remove the setting to use the sample");
}
