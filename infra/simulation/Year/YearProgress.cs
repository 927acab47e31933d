using BinhHoa2.Simulation.Basis;
using Spectre.Console;

namespace BinhHoa2.Simulation.Year;

/// <summary>Prints the progress of the year: a line per month, and a live line at an interactive console.</summary>
public sealed class YearProgress(IAnsiConsole console)
{
    /// <summary>Runs the year and shows it.</summary>
    public async Task FollowAsync(YearRun run, CancellationToken cancellation)
    {
        var month = new MonthProgress(run.Timeline);
        if (!console.Profile.Capabilities.Interactive)
        {
            await run.RunAsync(moment => WriteMonth(month.At(moment)), cancellation);
        }
        else
        {
            await console.Status().StartAsync("Mở năm học…", status => run.RunAsync(
                moment =>
                {
                    WriteMonth(month.At(moment));
                    status.Status(
                        $"{LocalTime.Written(LocalTime.DayOf(moment))}: {run.Timeline.Letters.Count} thư, "
                            + $"{run.Timeline.Replies.Count} phản hồi");
                },
                cancellation));
        }

        WriteMonth(month.Remaining());
    }

    /// <summary>Writes lines as they are, whatever the width of the window.</summary>
    public void WriteLines(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }

    private void WriteMonth(string? line)
    {
        if (line is not null)
        {
            console.WriteLine(line);
        }
    }
}
