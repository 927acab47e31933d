using System.Globalization;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Tests.Archives;
using BinhHoa2.Tests.Months;

[assembly: EmbeddedCommand("build-archive", typeof(BuildArchive))]

namespace BinhHoa2.Tests.Archives;

/// <summary>
/// A command for a process of its own, whose memory is limited: builds the archive of a school with so many files of so many bytes, and
/// says how many bytes it has and how much memory the process had at most.
/// </summary>
public sealed class BuildArchive : IEmbeddedCommand
{
    public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments)
    {
        var files = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var bytes = long.Parse(arguments[1], CultureInfo.InvariantCulture);
        throw new CommandEndException(Task.Run(() => BuildAsync(files, bytes)).GetAwaiter().GetResult(), 0);
    }

    public Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation) => Task.FromResult(0);

    private static async Task<string> BuildAsync(int files, long bytes)
    {
        using var house = await ArchiveHouse.OpenAsync(files);
        var store = new EndlessFiles(house.Memory, bytes);
        var (builder, id) = (house.BuilderOn(WaveHouse.On(store)), await house.BeginAsync("1"));
        for (var step = 0; !await builder.ContinueAsync(id, step, CancellationToken.None); step++)
        {
        }

        using var own = System.Diagnostics.Process.GetCurrentProcess();
        return $"{(await house.Records.FindAsync(CancellationToken.None))!.Bytes} {store.Taken} {own.PeakWorkingSet64}";
    }
}
