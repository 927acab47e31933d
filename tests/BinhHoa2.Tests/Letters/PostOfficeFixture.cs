using System.Collections.Immutable;
using Azure.Core.Pipeline;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Durable;
using BinhHoa2.Tests.Months;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Letters;

/// <summary>A post office with a ledger in memory, on the morning of October's opening.</summary>
internal sealed class PostOfficeFixture
{
    private readonly MemoryStorage memory;
    private readonly IMailer mailer;

    public PostOfficeFixture(IMailer mailer)
        : this(mailer, new MemoryStorage(), new FakeTimeProvider(VietnamTime.At(October.Opened, new TimeOnly(7, 30))))
    {
    }

    private PostOfficeFixture(IMailer mailer, MemoryStorage memory, FakeTimeProvider schoolTime)
    {
        (this.mailer, this.memory) = (mailer, memory);
        SchoolTime = schoolTime;
        Transport = new FaultyTransport(memory);
    }

    public FakeTimeProvider SchoolTime { get; }

    /// <summary>Does not advance by itself, so a group of outcomes ends with its chunk or a stop only.</summary>
    public SignallingTimeProvider MachineTime { get; } = new();

    /// <summary>The transport of the post office's storage client; the test reads the ledger with another one.</summary>
    public FaultyTransport Transport { get; }

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
        return new PostOffice(new Ledger(On(Transport)), mailer, NeverPaused.Instance, October.Calendar, SchoolTime, MachineTime, options);
    }

    /// <summary>The post office of another process on the same ledger.</summary>
    public PostOfficeFixture Next(IMailer nextMailer) => new(nextMailer, memory, SchoolTime);

    /// <summary>Advances the time for which a group of outcomes is collected.</summary>
    public async Task PassGroupTimeAsync()
    {
        await MachineTime.Waiting;
        MachineTime.Advance(TimeSpan.FromSeconds(2));
    }

    /// <summary>Writes a state of a letter as a provider's event does.</summary>
    public Task ReportAsync(string recipient, LedgerState state) => new Ledger(On(memory)).ApplyAsync(
        October.Month,
        [LedgerKey.Digest(October.Opened, new StaffId(recipient))],
        stored => LedgerRules.Merge(stored, stored with { State = state }),
        CancellationToken.None);

    /// <summary>The number of letters in each state, ordered by the states' names.</summary>
    public async Task<IReadOnlyList<(LedgerState State, int Count)>> StatesAsync() =>
        [.. (await EntriesAsync()).CountBy(e => e.State).OrderBy(s => s.Key.ToString()).Select(s => (s.Key, s.Value))];

    public async Task<IReadOnlyList<LedgerEntry>> EntriesAsync() =>
        (await new MonthRecords(On(memory)).DigestsAsync(October.Month, October.Opened, CancellationToken.None)).ToList();

    private static SchoolStorage On(HttpPipelineTransport transport) => new(new StorageOptions
    {
        ConnectionString = MemoryStorage.ConnectionString,
        ConfigureClients = client => (client.Transport, client.Retry.MaxRetries) = (transport, 0),
    });
}
