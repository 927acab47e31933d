using Azure.Core;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Erasure;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Retention;
using BinhHoa2.Functions.Semester;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>
/// The app once more, beside the one that runs: the same services on a store in memory, a clock of its own, a mailer that keeps
/// letters, a candidate in place of the files. Its links are signed with a key that is made with the store and goes with it, and lead
/// nowhere.
/// </summary>
internal sealed class Sandbox : IAsyncDisposable
{
    /// <summary>No such domain ever exists (RFC 2606, section 2).</summary>
    private const string Nowhere = "https://chay-thu.invalid";

    private readonly ServiceProvider services;

    /// <param name="candidate">Null where the setup will be in the records.</param>
    public Sandbox(SchoolSetup? candidate, SchoolCalendar calendar, RehearsalOptions options, DateTimeOffset begin)
    {
        Clock = new RehearsalClock(begin);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                [StorageOptions.Setting] = MemoryStorage.ConnectionString,
                ["Links:BaseAddress"] = Nowhere,
                [SetupOrigins.Sample] = candidate is null ? bool.FalseString : null,

                // What it writes is never proved, and two rehearsals of one plan are equal.
                [Salts.SeedSetting] = nameof(Sandbox),
                [$"{MailOptions.Section}:{nameof(MailOptions.Provider)}"] = nameof(MailProvider.Mailbox),
                [$"{MailOptions.Section}:{nameof(MailOptions.Mailbox)}:{nameof(MailOptions.Mailbox.Folder)}"] = "none",
                [$"{MailOptions.Section}:{nameof(MailOptions.FromName)}"] = options.FromName,
                [$"{MailOptions.Section}:{nameof(MailOptions.FromAddress)}"] = options.FromAddress,
            })
            .Build();

        // What is registered last counts; no logger is registered.
        var registered = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSchool(configuration)
            .AddSweep(configuration)
            .AddLinks()
            .AddMonth()
            .AddReply()
            .AddRequests()
            .AddSemester()
            .AddRetention()
            .AddErasure()
            .AddBoard()
            .AddSingleton(calendar)
            .AddSingleton<IMailer>(Mailer)
            .AddSingleton(new StorageOptions { ConnectionString = MemoryStorage.ConnectionString, ConfigureClients = Configure });
        if (candidate is not null)
        {
            registered.AddSingleton<ISetupFiles>(new CandidateFiles(candidate));
        }

        services = registered.BuildServiceProvider(validateScopes: true);
        Runtime = new SandboxRuntime(SandboxFunctions.OfApp, services, Clock, HostVersion.Current);
        Client = new SandboxClient(Runtime);
    }

    public RehearsalClock Clock { get; }

    public RehearsalMailer Mailer { get; } = new();

    public MemoryStorage Storage { get; } = new();

    public SandboxRuntime Runtime { get; }

    public SandboxClient Client { get; }

    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Runtime.Dispose();
        await services.DisposeAsync();
    }

    private void Configure(ClientOptions options)
    {
        // The store always answers, and its requests are no requests of the app.
        options.Transport = Storage;
        options.Retry.MaxRetries = 0;
        options.Diagnostics.IsLoggingEnabled = options.Diagnostics.IsDistributedTracingEnabled = false;
    }
}
