using System.Diagnostics;
using System.Text;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Mail;
using MimeKit;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// The real app ends amid the opening wave, with a mail server that takes 0.3 seconds a letter and, unlike the mailbox, takes
/// the same letter twice: what was handed over must be known to the next process.
/// </summary>
[Collection(nameof(October))]
public sealed class EndedMidWaveTests(October october) : IAsyncLifetime
{
    private const string OpeningDay = "20211011";
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private readonly SmtpSink server = new()
    {
        Before = line => line == SmtpSink.EndOfData ? Task.Delay(Pace, TimeProvider.System) : Task.CompletedTask,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task OpeningWave_StoppedInOrder_ReachesAllOnceAndWithinAQuarterOfAnHour()
    {
        await using var school = await OpenAsync();
        var stopping = TimeSpan.Zero;

        await school.LetDayPassAndEndWhenAsync(
            () => server.Taken.Count >= 12,
            async app =>
            {
                var asked = Stopwatch.GetTimestamp();
                app.RequestStop();
                (await app.EndAsync(Cancellation)).ShouldBe(0, app.Said);
                stopping = Stopwatch.GetElapsedTime(asked);
            },
            Cancellation);
        var before = server.Taken.Count;
        await school.StartAgainAsync(Cancellation);
        await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);

        TestContext.Current.TestOutputHelper!.WriteLine($"{before} letters were out after {stopping.TotalSeconds:0.0} s of stopping.");
        before.ShouldBeLessThan(Expected().Count, "a stop does not wait for the wave's end");
        stopping.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        var letters = Letters();
        letters.Select(To).Order().ShouldBe(Expected());
        letters.Select(l => l.MessageId).Distinct().Count().ShouldBe(letters.Count);
        (letters.Max(l => l.Date) - letters.Min(l => l.Date)).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task OpeningWave_Killed_RepeatsOnlyWhatWasHandedOverInTheLastSeconds()
    {
        await using var school = await OpenAsync();

        await school.LetDayPassAndEndWhenAsync(() => server.Taken.Count >= 25, app => app.KillAsync(), Cancellation);
        await school.StartAgainAsync(Cancellation);
        await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);

        var repeated = Letters().GroupBy(To).Where(letters => letters.Count() > 1).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{repeated.Count} letters were repeated.");
        Letters().Select(To).Distinct().Order().ShouldBe(Expected());
        repeated.Count.ShouldBeLessThanOrEqualTo(12, "at this pace, what was handed over in the last seconds");
        repeated.ShouldAllBe(letters => letters.Count() == 2 && letters.Select(l => l.MessageId).Distinct().Count() == 1);
    }

    private Task<KilledSchool> OpenAsync() => KilledSchool.OpenAsync(
        Cancellation, "Mail:Provider=Smtp", "Mail:Smtp:Host=127.0.0.1", $"Mail:Smtp:Port={server.Port}", "Mail:Smtp:Security=None");

    /// <summary>The recipients of the undisturbed opening wave.</summary>
    private List<string> Expected() =>
        [.. october.Letters.Where(l => l.Kind == LetterNames.Digest && l.Day == OpeningDay).Select(l => l.To).Order()];

    private List<MimeMessage> Letters() => [.. server.Taken.Select(Read)];

    private static string To(MimeMessage letter) => letter.To.Mailboxes.Single().Address;

    private static MimeMessage Read(string message)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(message));
        return MimeMessage.Load(stream);
    }
}
