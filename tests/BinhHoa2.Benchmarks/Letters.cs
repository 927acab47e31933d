using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Reminders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// What it costs to compose a wave of opening digests. Counted is all between what a letter is to say and the bytes
/// that travel: subject, text, HTML, the calendar file of the due dates, and the MIME message with the three in it.
/// Not counted: reading the rows, signing the links (both before), and handing the bytes to a mail server. One letter
/// after the other on one thread; what counts is processor time of the whole process, the collector's too, and the best
/// of the rounds: other load on the machine can only make a round look slower than it was.
/// </summary>
internal static class Letters
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan OneRound = TimeSpan.FromSeconds(0.2);

    public static async Task MeasureAsync(Sizes sizes, Report report)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Provider"] = "Mailbox",
            ["Mail:FromName"] = "Trường Tiểu học Bình Hòa 2",
            ["Mail:FromAddress"] = "nhacviec@thbh2.example",
            ["Mail:ReplyTo"] = "thuky@thbh2.example",
            ["Mail:Mailbox:Folder"] = "unused",
        }).Build();
        await using var services = new ServiceCollection().AddMail(configuration).BuildServiceProvider(validateScopes: true);
        var renderer = services.GetRequiredService<ILetterRenderer>();
        var composer = services.GetRequiredService<MimeComposer>();
        var digests = OpeningDigests.OfAYear(sizes.Letters);
        var next = 0;

        await RateAsync(WarmUp);
        var rates = new List<double>();
        for (var round = 0; round < sizes.Rounds * 4; round++)
        {
            rates.Add(await RateAsync(OneRound));
        }

        report.Add(
            $"opening digests of {digests.Average(d => d.Own.Length):F1} activities composed, text, HTML, calendar file and MIME",
            rates.Max(),
            "letters per second of processor time on one core",
            new Against(AtLeast: 2_000));

        async Task<double> RateAsync(TimeSpan processorTime)
        {
            var (letters, bytes) = (0, 0L);
            var begun = Environment.CpuUsage.TotalTime;
            while (Environment.CpuUsage.TotalTime - begun < processorTime)
            {
                for (var n = 0; n < 100; n++)
                {
                    bytes += (await ComposeAsync(digests[next++ % digests.Count])).Length;
                    letters++;
                }
            }

            var taken = Environment.CpuUsage.TotalTime - begun;

            // A letter of this kind is some 20,000 bytes; fewer than half of it would be another letter.
            return bytes / letters > 10_000
                ? letters / taken.TotalSeconds
                : throw new InvalidOperationException(
                    $"The letters have {bytes / letters} bytes on average; something is missing from them.");
        }

        async Task<byte[]> ComposeAsync(DigestModel model) => composer.ToBytes(new OutgoingLetter(
            $"{model.Month}.{model.Recipient.Id}@thbh2.example",
            "digest",
            MailRecipient.Of(model.Recipient),
            await renderer.RenderAsync(model),
            VietnamTime.At(model.Today, SchoolHours.Earliest)));
    }
}
