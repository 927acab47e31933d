using System.Globalization;
using System.Text.Json;

namespace BinhHoa2.Simulation.Year;

/// <summary>What <c>simulate</c> was asked for.</summary>
/// <param name="Plan">
/// A plan's file, its whole path: one that has an id joins the year's own plan, another takes its place; null for the year's own alone.
/// </param>
/// <param name="Roster">The roster's file, its whole path; null for the sample.</param>
public sealed record SimulateArguments(YearWindow Year, long Seed, OutputFolder Out, string? Plan, string? Roster)
{
    private const string Usage = "Cách dùng: simulate [--year 2021-2022] [--seed SỐ] [--out THƯ-MỤC] [--plan TỆP] [--roster TỆP]";
    private static readonly string[] Known = ["--year", "--seed", "--out", "--plan", "--roster"];

    /// <summary>Whether the plan's file has an id, by which a school knows it beside others.</summary>
    public bool PlanJoins
    {
        get
        {
            if (!File.Exists(Plan))
            {
                return false;
            }

            try
            {
                using var plan = JsonDocument.Parse(File.ReadAllBytes(Plan));
                return plan.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("id", out _);
            }
            catch (JsonException)
            {
                // The app says what is wrong with it, and where.
                return false;
            }
        }
    }

    /// <summary>Reads the arguments after <c>simulate</c>.</summary>
    /// <returns>The arguments, or what is wrong with them in one line of Vietnamese.</returns>
    public static (SimulateArguments? Arguments, string? Problem) Parse(IReadOnlyList<string> args)
    {
        var (given, problem) = Pairs(args);
        if (problem is not null)
        {
            return (null, problem);
        }

        var year = new YearWindow(2021);
        if (given.TryGetValue("--year", out var yearText))
        {
            if (!YearWindow.TryParse(yearText, out var parsed))
            {
                return (null, $"--year: “{yearText}” không phải một năm học. Hãy ghi hai năm liền nhau, ví dụ 2021-2022.");
            }

            year = parsed.Value;
        }

        var seed = 1L;
        if (given.TryGetValue("--seed", out var seedText)
            && !long.TryParse(seedText, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            return (null, $"--seed: “{seedText}” không phải số nguyên không âm, ví dụ 7.");
        }

        foreach (var option in new[] { "--plan", "--roster" })
        {
            if (given.TryGetValue(option, out var file) && !File.Exists(file))
            {
                return (null, $"{option}: không tìm thấy tệp {Path.GetFullPath(file)}. Hãy kiểm tra lại đường dẫn.");
            }
        }

        var folder = new OutputFolder(given.GetValueOrDefault("--out") ?? Path.Combine("out", $"simulation-{year}-{seed}"));
        return folder.Problem() is { } unusable
            ? (null, unusable)
            : (new SimulateArguments(year, seed, folder, FullPath(given, "--plan"), FullPath(given, "--roster")), null);
    }

    private static (Dictionary<string, string> Given, string? Problem) Pairs(IReadOnlyList<string> args)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < args.Count; i++)
        {
            var cut = args[i].IndexOf('=', StringComparison.Ordinal);
            var option = cut < 0 ? args[i] : args[i][..cut];
            if (!Known.Contains(option))
            {
                return (given, $"Không hiểu tham số “{args[i]}”. {Usage}");
            }

            var value = cut >= 0 ? args[i][(cut + 1)..]
                : i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i]
                : string.Empty;
            if (value.Length == 0)
            {
                return (given, $"{option}: thiếu giá trị. {Usage}");
            }

            if (!given.TryAdd(option, value))
            {
                return (given, $"{option}: ghi hai lần. Hãy bỏ bớt một.");
            }
        }

        return (given, null);
    }

    private static string? FullPath(Dictionary<string, string> given, string option) =>
        given.TryGetValue(option, out var file) ? Path.GetFullPath(file) : null;
}
