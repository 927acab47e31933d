using System.Runtime.CompilerServices;

namespace BinhHoa2.Tests.Histories;

/// <summary>
/// The histories kept in the repository, as instances recorded them: later code must be able to continue them. With
/// UPDATE_GOLDEN=1 the simulated year adds histories with steps that none of them has; no history is replaced.
/// </summary>
internal static class GoldenHistories
{
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder(), "*.json").Order(StringComparer.Ordinal);

    public static IEnumerable<RecordedHistory> All => Files.Select(RecordedHistory.Read);

    /// <summary>Returns the steps that no kept history of the same version has, as "orchestration version: step".</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<RecordedHistory> today) =>
        [.. Steps(today).Except(Steps(All)).Order(StringComparer.Ordinal)];

    /// <summary>Adds histories until no step is missing: for each orchestration the longest with a missing step.</summary>
    public static void Add(IReadOnlyList<RecordedHistory> today)
    {
        var generation = 1 + Files.Select(
            f => int.Parse(Path.GetFileName(f)[..2], System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        foreach (var history in today.OrderByDescending(h => h.Turns.Count).ThenBy(h => h.Instance, StringComparer.Ordinal))
        {
            if (Missing([history]).Count > 0)
            {
                File.WriteAllText(Path.Combine(Folder(), $"{generation:D2}-{history.Instance}.json"), history.ToText());
            }
        }
    }

    private static HashSet<string> Steps(IEnumerable<RecordedHistory> histories) =>
        histories.SelectMany(h => h.Kinds.Select(kind => $"{h.Orchestration} {h.Version}: {kind}")).ToHashSet(StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string caller = "") =>
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(caller)!, "Golden")).FullName;
}
