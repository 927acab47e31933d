using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Simulation.Mail;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>
/// The whole app with the sample school, its work due at the end of the month, on virtual time and a storage account in memory
/// that is its own; its letters are files, its pages answer here.
/// </summary>
internal sealed class RunningSchool : IAsyncDisposable
{
    public const string PublicAddress = "https://truong.example";
    public const string LinkSecret = "a secret of the tests that is long enough";
    public const string FunctionKey = "key-of-the-tests";

    private readonly TempFolder folder = new();
    private readonly SchoolStore store = new();
    private EmbeddedHost? host;

    private RunningSchool()
    {
    }

    public EmbeddedHost Host => host ?? throw new InvalidOperationException("The app does not run.");

    /// <summary>Follows no redirect.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>The list of people the app is configured with: at first the sample.</summary>
    public string RosterFile => folder.File("danh-sach.json");

    public string Mailbox => folder.File("mailbox");

    /// <summary>Reads each letter once.</summary>
    public MailReader Mail => field ??= new MailReader(Mailbox, PublicAddress);

    /// <summary>Requests to the store so far.</summary>
    public StorageCounts Requests => store.Counts;

    /// <param name="start">Where school time begins.</param>
    /// <param name="settings">Beside or instead of the usual settings; an account among them is used as it is.</param>
    /// <param name="services">
    /// Registers the services in place of the app's own Program, and the records in an account of Azurite; null for the Program.
    /// </param>
    /// <param name="freeBytes">The free bytes of the disk, in place of the real ones; null for those.</param>
    public static async Task<RunningSchool> StartAsync(
        DateTimeOffset start,
        Dictionary<string, string?>? settings = null,
        Action<FunctionsApplicationBuilder>? services = null,
        Func<long>? freeBytes = null)
    {
        var school = new RunningSchool();
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "data", "danh-sach-mau.json"), school.RosterFile);
            var all = school.UsualSettings(start);
            var isOwn = services is null && settings?.ContainsKey("AzureWebJobsStorage") != true;
            if (services is not null)
            {
                all["AzureWebJobsStorage"] = StorageFixture.NewAccount();
            }

            foreach (var (name, value) in settings ?? [])
            {
                all[name] = value;
            }

            school.host = await EmbeddedHost.StartAsync(
                new()
                {
                    Assembly = typeof(Sweeper).Assembly,
                    RunEntryPoint = services is null,
                    ConfigureServices = services,
                    FreeBytes = freeBytes,
                    StorageTransport = isOwn ? school.store : null,
                    ChangeServices = isOwn ? school.KeepRecords : null,
                    Settings = all,
                },
                CancellationToken.None);
            school.Http.BaseAddress = school.Host.BaseAddress;
            return school;
        }
        catch
        {
            await school.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : class => Host.Services.GetRequiredService<T>();

    public Task AdvanceToAsync(DateTimeOffset moment) => Host.AdvanceToAsync(moment, CancellationToken.None);

    public Task AdvanceToAsync(DateOnly day, TimeOnly time) => AdvanceToAsync(VietnamTime.At(day, time));

    public Task IdleAsync() => Host.WhenIdleAsync(CancellationToken.None);

    /// <summary>Changes the list of people as its file; the app takes it over with the next sweep.</summary>
    public async Task ChangeRosterAsync(Action<JsonObject> change)
    {
        var roster = JsonNode.Parse(await File.ReadAllTextAsync(RosterFile))!.AsObject();
        change(roster);
        await File.WriteAllTextAsync(RosterFile, roster.ToJsonString());
    }

    /// <summary>Sweeps by the address that needs the function key.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body, string? ContentType)> SweepAsync()
    {
        using var answer = await Http.PostAsync(new Uri($"/desk/sweep?code={FunctionKey}", UriKind.Relative), content: null);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        await IdleAsync();
        return (answer.StatusCode, body, answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>The Board's page by the function key.</summary>
    public Task<IHtmlDocument> BoardPageAsync() => OpenAsync($"/board?code={FunctionKey}");

    public async Task<IHtmlDocument> OpenAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await Http.GetStringAsync(new Uri(path, UriKind.Relative)));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        folder.Dispose();
    }

    private void KeepRecords(IServiceCollection services) => services.AddSingleton(
        new StorageOptions { ConnectionString = MemoryStorage.ConnectionString, ConfigureClients = client => client.Transport = store });

    private Dictionary<string, string?> UsualSettings(DateTimeOffset start) => new()
    {
        ["data"] = folder.File("data"),
        ["urls"] = "http://127.0.0.1:0",
        ["AzureWebJobsStorage"] = MemoryStorage.ConnectionString,
        ["Embedded:VerifyReplay"] = "true",
        ["Embedded:Key"] = FunctionKey,
        ["Clock:Start"] = $"{start:yyyy-MM-dd'T'HH:mm:sszzz}",
        ["Plan:File"] = MonthEndPlan.WriteTo(folder.File("ke-hoach.json")),
        ["Roster:File"] = RosterFile,
        ["Links:BaseAddress"] = PublicAddress,
        ["Links:Secret"] = LinkSecret,
        ["Proofs:SimulationSeed"] = LinkSecret,
        ["Mail:Provider"] = "Mailbox",
        ["Mail:Mailbox:Folder"] = Mailbox,
        ["Logging:Console:LogLevel:Default"] = "Warning",
    };
}
