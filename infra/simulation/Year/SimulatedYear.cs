using System.Diagnostics;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

/// <summary>Runs a year, writes its results and checks its invariants.</summary>
public sealed class SimulatedYear(ISchool school, SimulateArguments arguments, BehaviourShares shares, YearProgress progress)
{
    /// <returns>Whether all invariants hold.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        arguments.Out.Prepare();
        var run = new YearRun(
            school, arguments.Year, arguments.Seed, shares, school.RosterFile is null ? RosterStory.None : AppSettings.StoryOf(arguments));
        var problems = new List<string>();
        try
        {
            await progress.FollowAsync(run, cancellation);
            var summary = await school.SummaryAsync(cancellation);
            arguments.Out.WriteSummary(summary);
            problems.AddRange(run.Timeline.Letters.Count == 0 ? [NoLetters()] : Invariants.Check(run.Timeline, summary));
        }
        catch (SimulationException exception)
        {
            problems.Add(exception.Message);
        }

        // Results are written even after a failure, to show where it happened.
        Save(run.Timeline);
        arguments.Out.WriteRun(RunRecord.Of(run.Timeline, school.StorageCounts, clock.Elapsed, problems));
        progress.WriteLines(problems.Count == 0 ? Completion(run.Timeline, clock.Elapsed) : Failure(problems));
        return problems.Count == 0;
    }

    private void Save(Timeline timeline)
    {
        foreach (var letter in timeline.Letters)
        {
            arguments.Out.CopyLetter(school.MailboxFolder, letter.FileName);
        }

        foreach (var (name, content) in timeline.Reports)
        {
            arguments.Out.WriteReport(name, content);
        }

        arguments.Out.WriteTimeline(TimelineText.Write(timeline, arguments.Year, arguments.Seed));
    }

    private string NoLetters() =>
        $"Không có thư nào được gửi từ {LocalTime.Written(LocalTime.DayOf(arguments.Year.Start))} đến "
            + $"{LocalTime.Written(LocalTime.DayOf(arguments.Year.End.AddDays(-1)))}. Kế hoạch có phải của năm học "
            + $"{arguments.Year} không? Chọn năm khác bằng --year.";

    private string[] Completion(Timeline timeline, TimeSpan took) =>
    [
        $"Năm học {arguments.Year}, hạt giống {arguments.Seed}: {timeline.Letters.Count} thư, {timeline.Replies.Count} phản hồi, "
            + $"{timeline.Reports.Count()} báo cáo.",
        $"Kết quả ở {arguments.Out.FullPath} (xem timeline.md trước). Mất {took.TotalSeconds:0.0} giây.",
    ];

    private string[] Failure(List<string> problems) =>
    [
        $"Mô phỏng không đạt, {problems.Count} điều sai:",
        .. problems.Select(p => $"- {p}"),
        $"Những gì đã có đến lúc đó ở {arguments.Out.FullPath}.",
    ];
}
