using System.Collections.Immutable;
using Azure.Core.Pipeline;
using BinhHoa2.Functions.Month;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Durable;
using BinhHoa2.Tests.Letters;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Months;

/// <summary>The activities of a wave on a store of their own, as a process has them that has just started: nothing is read yet.</summary>
internal sealed class WaveHouse : IDisposable
{
    private readonly FaultyTransport line;
    private readonly MailHouse mail;

    private WaveHouse(MemoryStorage memory, IWorkingCalendar calendar, MailHouse mail, IMailer mailer)
    {
        this.mail = mail;
        (Memory, Storage, line) = (memory, On(memory), new FaultyTransport(memory));
        var storage = On(line);
        var time = Time;
        Months = new MonthRecords(storage);
        var setups = new SetupSource(new SetupRecords(storage), new SchoolCalendar(AnnouncedDays.BuiltIn()));
        Links = new SchoolLinks(new LinkOptions { BaseAddress = "https://truong.example" }, new LinkSecretRecord(storage), setups, time);

        // Machine time stands still: however busy the machine is, no reading becomes old while a wave is sent, and no group of
        // outcomes is written before its chunk is through.
        var machine = new FakeTimeProvider();
        var options = new PostOfficeOptions { MessageIdDomain = "thbh2.example" };
        Post = new PostOffice(new Ledger(storage), mailer, new SetupPause(setups), calendar, time, machine, options);
        var moved = new MovedWork(new MovedDays(storage), Months, calendar, time, machine);
        var reader = new WaveReader(setups, Months, new OwedWork(setups, Months, moved, time, machine), moved, calendar, time, machine);
        var composer = new DigestComposer(setups, reader, Months, mail.Renderer, Links, time);
        Next = new NextWave(setups, Months, moved, new ResumedMonths(), calendar, time);
        Send = new SendWave(composer, Post, Months, new AskedReminders(storage), time);
    }

    /// <summary>The account of its store.</summary>
    public MemoryStorage Memory { get; }

    /// <summary>The store as another process has it, whose requests do not count.</summary>
    public SchoolStorage Storage { get; }

    /// <summary>Storage requests of this process, each an HTTP request, a transaction being one and a page of a query too.</summary>
    public int Requests => line.Count;

    public FakeTimeProvider Time { get; } = new();

    public MonthRecords Months { get; }

    public SchoolLinks Links { get; }

    public PostOffice Post { get; }

    public ILetterRenderer Renderer => mail.Renderer;

    public NextWave Next { get; }

    public SendWave Send { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="mailer">Takes the letters; by default the one of the mail room's settings.</param>
    public static async Task<WaveHouse> StartAsync(
        SchoolSetup setup, IWorkingCalendar calendar, IMailer? mailer = null, params (string Setting, string? Value)[] settings)
    {
        var room = new MailHouse(settings);
        var house = new WaveHouse(new MemoryStorage(), calendar, room, mailer ?? room.Mailer);
        await house.Storage.EnsureCreatedAsync(Cancellation);
        await house.ImportAsync(setup);
        await new LinkSecretRecord(house.Storage).GetOrCreateAsync(Cancellation);
        return house;
    }

    public Task ImportAsync(SchoolSetup setup) => new SetupRecords(Storage).ImportAsync(setup, setup.Plan.Adopted, Cancellation);

    /// <summary>Opens a month as it was frozen, and puts letters of earlier waves in its ledger.</summary>
    /// <param name="only">The recipient of the letters; null for all people.</param>
    public async Task OpenAsync(MonthSnapshot month, DateOnly[]? sent = null, StaffId? only = null)
    {
        var months = new MonthRecords(Storage);
        var ledger = new Ledger(Storage);
        await months.TryBeginAsync(month.Head, Cancellation);
        await months.OpenAsync(month, Cancellation);
        var people = month.People.Select(p => p.Staff.Id).Where(id => only is null || id == only).ToList();
        foreach (var chunk in (sent ?? []).SelectMany(day => people.Select(id => LedgerKey.Digest(day, id)).Chunk(Ledger.MaxBatchSize)))
        {
            var claim = await ledger.ClaimAsync(month.Head.Month, chunk, DateTimeOffset.UnixEpoch, Cancellation);
            var accepted = claim.Claimed.Select(c => new LedgerOutcome(c, c.Entry with { State = LedgerState.Accepted }));
            await ledger.SettleAsync(month.Head.Month, [.. accepted], Cancellation);
        }
    }

    public Task<NextStep> AskAsync(SchoolMonth month, DateOnly? after) => Next.RunAsync(new NextWaveInput(month, after), Cancellation);

    /// <summary>All chunks at once, as the month's orchestration sends them.</summary>
    public async Task<PostResult> SendAsync(SchoolMonth month, NextStep step)
    {
        var results = await Task.WhenAll(step.Chunks.Select(chunk => SendAsync(month, step.Wave!, chunk)));
        return results.Aggregate(PostResult.Nothing, (sum, one) => sum.With(one));
    }

    public Task<PostResult> SendAsync(SchoolMonth month, Wave wave, ImmutableArray<StaffId> people) =>
        Send.RunAsync(new SendWaveInput(month, wave, people), Cancellation);

    public void Dispose() => mail.Dispose();

    /// <summary>The store behind a line.</summary>
    internal static SchoolStorage On(HttpPipelineTransport line) =>
        new(new StorageOptions { ConnectionString = MemoryStorage.ConnectionString, ConfigureClients = c => c.Transport = line });
}
