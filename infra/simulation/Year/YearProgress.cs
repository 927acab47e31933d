using BinhHoa2.Simulation.Basis;
using Spectre.Console;

namespace BinhHoa2.Simulation.Year;

/// <summary>Shows how far the year has come: a line per month, and a live line where somebody is watching.</summary>
public sealed class YearProgress(IAnsiConsole console)
{
    /// <summary>Runs the year and shows it.</summary>
    public async Task FollowAsync(YearRun run, CancellationToken cancellation)
    {
        var month = new MonthProgress(run.Timeline);
        if (!console.Profile.Capabilities.Interactive)
        {
            await run.RunAsync(moment => TellMonth(month.At(moment)), cancellation);
        }
        else
        {
            await console.Status().StartAsync("Mở năm học…", status => run.RunAsync(
                moment =>
                {
                    TellMonth(month.At(moment));
                    status.Status($"{Local.Written(Local.DayOf(moment))}: {run.Timeline.Letters.Count} thư, {run.Timeline.Replies.Count} phản hồi");
                },
                cancellation));
        }

        TellMonth(month.Rest());
    }

    /// <summary>Writes lines as they are, whatever the width of the window.</summary>
    public void Tell(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }

    private void TellMonth(string? line)
    {
        if (line is not null)
        {
            console.WriteLine(line);
        }
    }
}
