using System.Collections.Immutable;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Replies;

/// <summary>
/// The whole app, its clock standing at 1 November 2021, ten in the morning, with an October of 100 teachers and two activities.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ReplyHouse : IAsyncLifetime, ICollectionFixture<ReplyHouse>
{
    public const string Name = "Reply house";
    public const int Teachers = 100;

    /// <summary>The teachers after this one are of one test, which needs fifty that nothing happened to.</summary>
    public const int Single = 50;
    public const long DayBytes = 18_000_000;
    public const int DayReplies = 12;
    public static readonly ActivityId Tutoring = new("t10-3");
    public static readonly ActivityId Parents = new("t10-4");
    public static readonly SchoolMonth October = new(new SchoolId("thbh2"), 2021, 10);
    public static readonly StaffMember Secretary = new(
        new StaffId("thu-ky"),
        "Thư ký",
        "Thư ký Ban Chỉ đạo",
        "thuky@thbh2.example",
        Role.Secretary);

    /// <summary>Takes part in the tutoring and answers for nothing.</summary>
    public static readonly StaffMember Librarian = new(
        new StaffId("thu-vien"), "Nhân viên Thư viện", "Thư viện", "thuvien@thbh2.example", Role.Member);
    public static readonly StaffMember Gone = new(
        new StaffId("gv-da-nghi"),
        "Giáo viên đã nghỉ",
        "Giáo viên",
        "danghi@thbh2.example",
        Role.Teacher,
        "to-1",
        Left: new DateOnly(2021, 10, 20));

    private static readonly DateOnly Due = new(2021, 10, 29);
    private RunningSchool? school;

    /// <summary>What scans uploaded files for malware; null for the setting's default.</summary>
    public string? MalwareScan { get; init; }

    /// <summary>Follows no redirect.</summary>
    public HttpClient Http => School.Http;

    public EmbeddedHost Host => School.Host;

    public StorageCounts Requests => School.Requests;

    private RunningSchool School => school ?? throw new InvalidOperationException("The app does not run.");

    public async ValueTask InitializeAsync()
    {
        school = await RunningSchool.StartAsync(
            VietnamTime.At(new(2021, 11, 1), new TimeOnly(10, 0)),
            new()
            {
                ["Links:RequestsPerMinute"] = "30",
                ["Links:RefusalsPerMinute"] = "100000",
                ["Reply:DayBytes"] = $"{DayBytes}",
                ["Reply:DayReplies"] = $"{DayReplies}",
                ["Files:MalwareScan"] = MalwareScan,
            });
        await Get<MonthRecords>().OpenAsync(OctoberFile(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (school is not null)
        {
            await school.DisposeAsync();
        }
    }

    public T Get<T>()
        where T : class => School.Get<T>();

    public static StaffId Teacher(int number) => new($"gv-{number}");

    /// <summary>A token as the app signs it, or one it once signed.</summary>
    public static string Token(StaffId person, LinkPurpose purpose = LinkPurpose.Staff, int epoch = 0, DateTimeOffset? expires = null) =>
        new LinkSigner(LinkKeyring.FromSecret(RunningSchool.LinkSecret)).Sign(
            new LinkClaims(October, person, purpose, expires ?? VietnamTime.At(new DateOnly(2022, 2, 1), TimeOnly.MinValue), epoch));

    public static string Expired(StaffId person, LinkPurpose purpose = LinkPurpose.Staff) =>
        Token(person, purpose, expires: VietnamTime.At(new DateOnly(2021, 10, 31), TimeOnly.MinValue));

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    /// <summary>The nonce of the page's forms.</summary>
    public async Task<string> NonceAsync(string token) =>
        (await OpenAsync($"/r/{token}")).QuerySelector<IHtmlInputElement>("input[name=nonce]").ShouldNotBeNull().Value;

    public Task<HttpResponseMessage> PostAsync(string token, ReplyPost post) =>
        Http.PostAsync(new Uri($"/r/{token}", UriKind.Relative), post.Content(), TestContext.Current.CancellationToken);

    public async Task<PersonDetails> RowsAsync(StaffId person) =>
        (await Get<ReplyRecords>().ReadAsync(October, person, TestContext.Current.CancellationToken)).ShouldNotBeNull();

    /// <summary>The bytes of every file stored for a person, recorded or not.</summary>
    public async Task<IReadOnlyList<long>> StoredAsync(StaffId person)
    {
        var sizes = new List<long>();
        var prefix = $"{October}/{person}/";
        var blobs = Get<SchoolStorage>().EvidenceFiles.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, prefix, TestContext.Current.CancellationToken);
        await foreach (var blob in blobs)
        {
            sizes.Add(blob.Properties.ContentLength ?? 0);
        }

        return sizes;
    }

    public IReadOnlyList<ReceivedLetter> LettersTo(string address) =>
        [.. new MailReader(School.Mailbox, RunningSchool.PublicAddress).ReadArrived().Where(l => l.To == address)];

    private static MonthSnapshot OctoberFile()
    {
        ImmutableArray<PlanActivity> activities =
        [
            new(Tutoring, "Phụ đạo học sinh yếu.", [Role.Teacher], Due),
            new(Parents, "Tổ chức Hội nghị Cha mẹ học sinh.", [Role.Teacher], Due),
        ];
        var closing = new DateOnly(2021, 11, 3);
        var teachers = Enumerable.Range(1, Teachers)
            .Select(i => new StaffMember(Teacher(i), $"Giáo viên {i}", "Giáo viên", $"gv{i}@thbh2.example", Role.Teacher, "to-1"))
            .Append(Gone)
            .ToList();
        return new MonthSnapshot(
            new MonthRecord(October, MonthState.Running, new DateOnly(2021, 10, 11), closing, "test", activities),
            [.. teachers.Append(Secretary).Append(Librarian).Select(s => new MonthPerson(s, LinkEpoch: 0, closing))],
            [.. teachers.SelectMany(t => activities.Select(a => new Assignment(t.Id, a.Id, a.Due, a.Due)))],
            [],
            [],
            null)
        {
            Supports = [Support.Of(Librarian.Id, activities[0])],
        };
    }
}
