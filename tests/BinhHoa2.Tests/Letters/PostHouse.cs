using System.Collections.Immutable;
using Azure.Core.Pipeline;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Durable;
using BinhHoa2.Tests.Faults.Memory;
using BinhHoa2.Tests.Months;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Letters;

/// <summary>A post office with a ledger of its own in memory, on the morning of October's opening.</summary>
internal sealed class PostHouse
{
    private readonly MemoryStorage memory;
    private readonly IMailer mailer;

    public PostHouse(IMailer mailer)
        : this(mailer, new MemoryStorage(), new FakeTimeProvider(VietnamTime.At(October.Opened, new TimeOnly(7, 30))))
    {
    }

    private PostHouse(IMailer mailer, MemoryStorage memory, FakeTimeProvider schoolTime)
    {
        (this.mailer, this.memory) = (mailer, memory);
        SchoolTime = schoolTime;
        Line = new FaultyTransport(memory);
    }

    public FakeTimeProvider SchoolTime { get; }

    /// <summary>Stands still unless it is moved: a group of outcomes then ends only with its chunk or with a stop.</summary>
    public WaitedClock MachineTime { get; } = new();

    /// <summary>The post office's way to the store; what the test itself asks of the ledger does not go over it.</summary>
    public FaultyTransport Line { get; }

    public static ImmutableArray<LetterToSend> Letters(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new LetterToSend(
            LedgerKey.Digest(October.Opened, new StaffId($"p{i:D3}")),
            new MailRecipient($"Giáo viên {i}", $"p{i:D3}@thbh2.example"),
            new Letter("Việc tháng 10", "…", "<p>…</p>")))];

    public async Task<PostResult> SendAsync(int letters, CancellationToken stop) =>
        await (await OpenAsync()).SendAsync(October.Month, Letters(letters), stop);

    public async Task<PostOffice> OpenAsync()
    {
        await On(memory).EnsureCreatedAsync(CancellationToken.None);
        var options = new PostOfficeOptions { MessageIdDomain = "thbh2.example" };
        return new PostOffice(new Ledger(On(Line)), mailer, October.Calendar, SchoolTime, MachineTime, options);
    }

    /// <summary>The post office of the next process, on the same ledger.</summary>
    public PostHouse Next(IMailer itsMailer) => new(itsMailer, memory, SchoolTime);

    /// <summary>Lets the time pass in which outcomes wait for others to share a request.</summary>
    public async Task PassGroupTimeAsync()
    {
        await MachineTime.Waiting;
        MachineTime.Advance(TimeSpan.FromSeconds(2));
    }

    /// <summary>Writes what an event of the provider says of a letter.</summary>
    public Task ReportAsync(string recipient, LedgerState state) => new Ledger(On(memory)).ApplyAsync(
        October.Month,
        [LedgerKey.Digest(October.Opened, new StaffId(recipient))],
        stored => LedgerRules.Merge(stored, stored with { State = state }),
        CancellationToken.None);

    /// <summary>How many letters the ledger has in which state, in the order of the states.</summary>
    public async Task<IReadOnlyList<(LedgerState State, int Count)>> StatesAsync() =>
        [.. (await EntriesAsync()).CountBy(e => e.State).OrderBy(s => s.Key.ToString()).Select(s => (s.Key, s.Value))];

    public async Task<IReadOnlyList<LedgerEntry>> EntriesAsync() =>
        (await new MonthRecords(On(memory)).DigestsAsync(October.Month, October.Opened, CancellationToken.None)).ToList();

    private static SchoolStorage On(HttpPipelineTransport line) => new(new StorageOptions
    {
        ConnectionString = MemoryStorage.ConnectionString,
        Clients = client => (client.Transport, client.Retry.MaxRetries) = (line, 0),
    });
}
