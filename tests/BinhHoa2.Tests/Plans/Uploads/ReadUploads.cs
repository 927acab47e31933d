using BinhHoa2.Embedded.Commands;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Tests.Plans.Drafts;
using BinhHoa2.Tests.Plans.Rosters;
using BinhHoa2.Tests.Plans.Uploads;

[assembly: EmbeddedCommand("read-uploads", typeof(ReadUploads))]

namespace BinhHoa2.Tests.Plans.Uploads;

/// <summary>
/// A command for a process of its own, whose memory is limited: reads all files of a folder as the desk does, those of <c>rosters</c> and
/// those of <c>plans</c>, and says what became of each.
/// </summary>
public sealed class ReadUploads : IEmbeddedCommand
{
    // Of the processor: other processes may have it meanwhile.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);
    private static readonly ReadingLimits Limits = new() { Time = TimeSpan.FromMinutes(2) };

    public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments)
    {
        foreach (var path in Directory.EnumerateFiles(arguments[0], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var before = Environment.CpuUsage.TotalTime;
            var answer = Path.GetFileName(Path.GetDirectoryName(path)) == "rosters" ? Roster(path) : Plan(path);
            if (Environment.CpuUsage.TotalTime - before is var taken && taken > MaxTime)
            {
                throw new CommandEndException($"{path} took {taken}", 1);
            }

            // Written at once: where the memory ends, the last line says which file it was.
            Console.WriteLine($"{Path.GetFileName(path)}: {answer}");
        }

        throw new CommandEndException("All files were read.", 0);
    }

    public Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation) => Task.FromResult(0);

    private static string Roster(string path)
    {
        RosterUploadFuzzTests.ShouldAnswer(File.ReadAllBytes(path));
        return "answered";
    }

    private static string Plan(string path)
    {
        try
        {
            var reading = PlanDocumentReader.Read(File.ReadAllBytes(path), Limits);
            var activities = reading.Months.Sum(m => m.Activities.Length);
            return !PlanDraftMaker.Takes(reading) ? $"read, {activities} activities are too many for a draft"
                : DraftSchool.Of(reading).Activities.Length == activities ? "read"
                : "dropped";
        }
        catch (PlanUnreadableException refused)
        {
            return refused.Message;
        }
    }
}
