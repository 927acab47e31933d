using System.Collections.Immutable;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>Difficulties with the same reason, which a report says once with their number.</summary>
/// <param name="All">At least one, oldest first.</param>
public sealed record DifficultyGroup(ImmutableArray<ReportedDifficulty> All)
{
    public ReportedDifficulty First => All[0];

    public int Solved => All.Count(d => d.SolvedSince);

    public int Unsolved => All.Length - Solved;

    /// <summary>The groups of a report: first those with most work not done, then those reported most often, then the oldest.</summary>
    public static ImmutableArray<DifficultyGroup> Of(SemesterReport report) =>
    [
        .. report.Difficulties
            .GroupBy(d => Phrases.WithoutStop(CleanText.Line(d.Reason)).ToLowerInvariant())
            .Select(same => new DifficultyGroup([.. same]))
            .OrderByDescending(g => g.Unsolved)
            .ThenByDescending(g => g.All.Length),
    ];

    /// <summary>The answers to its requests, each once, in the order of the difficulties.</summary>
    public ImmutableArray<ReportedAnswer> AnswersIn(SemesterReport report) =>
    [
        .. All.Select(d => report.Requests.FirstOrDefault(r => r.Month == d.Month && r.Id == d.Request)?.Answer)
            .OfType<ReportedAnswer>()
            .Distinct(),
    ];
}
