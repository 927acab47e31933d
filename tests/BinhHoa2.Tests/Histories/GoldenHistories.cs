using System.Runtime.CompilerServices;

namespace BinhHoa2.Tests.Histories;

/// <summary>
/// The histories kept in the repository: code that a school's running instances began with must be able to go on from
/// them. With UPDATE_GOLDEN=1 the simulated year adds those whose steps are not among them yet; none is ever replaced.
/// </summary>
internal static class GoldenHistories
{
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder(), "*.json").Order(StringComparer.Ordinal);

    public static IEnumerable<RecordedHistory> All => Files.Select(RecordedHistory.Read);

    /// <summary>The steps of today's histories that no kept one of the same version has, as "orchestration version: step".</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<RecordedHistory> today) =>
        [.. Steps(today).Except(Steps(All)).Order(StringComparer.Ordinal)];

    /// <summary>Adds histories until no step is missing: of each orchestration the longest that brings something new.</summary>
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
