using System.Collections.Immutable;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// The whole app on the Azurite that is measured, in the middle of an October of so many teachers with two activities each, and of as
/// many with the same two of each of five plans.
/// </summary>
internal sealed class ReplySchool : IAsyncDisposable
{
    /// <summary>Where the app keeps its records.</summary>
    public const string Table = "Records";

    private const string Secret = "a secret of the benchmarks that is long enough";
    private static readonly DateOnly Due = new(2021, 10, 29);
    private static readonly DateOnly Closing = new(2021, 11, 3);
    private readonly EmbeddedHost host;
    private readonly HttpClient http;

    private ReplySchool(EmbeddedHost host)
    {
        this.host = host;
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = host.BaseAddress };
    }

    public static SchoolMonth Month { get; } = new(new SchoolId("thbh2"), 2021, 10);

    public static ImmutableArray<ActivityId> Activities { get; } = [new("t10-3"), new("t10-4")];

    private static ImmutableArray<ActivityId> OfFivePlans { get; } =
        [.. Activities, .. Enumerable.Range(2, 4).SelectMany(plan => Activities.Select(a => new ActivityId($"ke-{plan}.{a}")))];

    /// <summary>The app's requests so far to the tables.</summary>
    public long TableRequests => host.StorageRequests.ByKind.Where(k => k.Key.Service == "table").Sum(k => k.Value);

    public static async Task<ReplySchool> OpenAsync(string connection, string folder, int teachers)
    {
        var started = await EmbeddedHost.StartAsync(new EmbeddedHostOptions
        {
            Assembly = typeof(Sweeper).Assembly,
            RunEntryPoint = true,
            Settings = new Dictionary<string, string?>
            {
                ["data"] = folder,
                ["urls"] = "http://127.0.0.1:0",
                ["AzureWebJobsStorage"] = connection,
                ["Clock:Start"] = "2021-10-28T10:00:00+07:00",
                ["Links:Secret"] = Secret,
                ["Links:RequestsPerMinute"] = "1000000",
                ["Mail:Provider"] = "Mailbox",
                ["Mail:FromName"] = "Trường Tiểu học Bình Hòa 2",
                ["Mail:FromAddress"] = "truong@thbh2.example",
                ["Logging:Console:LogLevel:Default"] = "Warning",
            },
        });
        var school = new ReplySchool(started);
        await started.Services.GetRequiredService<MonthRecords>().OpenAsync(October(teachers), CancellationToken.None);
        return school;
    }

    public static StaffId Teacher(int number) => new($"gv-{number}");

    /// <summary>A teacher with work of five plans.</summary>
    public static StaffId TeacherOfFivePlans(int number) => new($"nk-{number}");

    /// <summary>A person's page as they find it, in HTML.</summary>
    public Task<string> PageAsync(StaffId person) => http.GetStringAsync(Path(person));

    /// <summary>Posts the form of the page.</summary>
    /// <exception cref="InvalidOperationException">The reply was not recorded.</exception>
    public async Task ReplyAsync(StaffId person, ActivityId activity, string nonce, string note)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(activity.Value), "activity" },
            { new StringContent(nonce), "nonce" },
            { new StringContent("InProgress"), "status" },
            { new StringContent(note), "note" },
            { new StringContent("2021-10-28"), "date" },
        };
        using var answer = await http.PostAsync(Path(person), form);
        if (answer.Headers.Location?.ToString().Contains($"saved={activity}", StringComparison.Ordinal) != true)
        {
            throw new InvalidOperationException($"A reply of {person} was answered with {answer.StatusCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    private static Uri Path(StaffId person)
    {
        var claims = new LinkClaims(
            Month, person, LinkPurpose.Staff, VietnamTime.At(new DateOnly(2022, 2, 1), TimeOnly.MinValue), Epoch: 0);
        return new Uri($"/r/{new LinkSigner(LinkKeyring.FromSecret(Secret)).Sign(claims)}", UriKind.Relative);
    }

    private static MonthSnapshot October(int teachers)
    {
        ImmutableArray<StaffMember> staff =
        [
            .. Enumerable.Range(0, teachers).Select(n => Person(Teacher(n))),
            .. Enumerable.Range(0, teachers).Select(n => Person(TeacherOfFivePlans(n))),
        ];
        return new MonthSnapshot(
            new MonthRecord(
                Month,
                MonthState.Running,
                new DateOnly(2021, 10, 11),
                Closing,
                "benchmark",
                [.. OfFivePlans.Select(a => new PlanActivity(a, "Phụ đạo học sinh yếu.", [Role.Teacher], Due))]),
            [.. staff.Select(s => new MonthPerson(s, LinkEpoch: 0, Closing))],
            [
                .. staff[..teachers].SelectMany(s => Activities.Select(a => new Assignment(s.Id, a, Due, Due))),
                .. staff[teachers..].SelectMany(s => OfFivePlans.Select(a => new Assignment(s.Id, a, Due, Due))),
            ],
            [],
            [],
            null);
    }

    private static StaffMember Person(StaffId id) =>
        new(id, $"Giáo viên {id}", "Giáo viên", $"{id}@thbh2.example", Role.Teacher, "to-1");
}
