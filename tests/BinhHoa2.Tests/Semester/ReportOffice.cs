using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Reports;

namespace BinhHoa2.Tests.Semester;

/// <summary>A running school on the Monday after the mid-year cut-off: the three who work on the report have the draft's letters.</summary>
internal sealed class ReportOffice : IAsyncDisposable
{
    public const string Chair = "hieutruong@thbh2.example";
    public const string Deputy = "phohieutruong@thbh2.example";
    public const string Secretary = "thuky@thbh2.example";

    private readonly RunningSchool school;
    private readonly Dictionary<string, string> links;
    private readonly List<ReceivedLetter> arrived = [];

    private ReportOffice(RunningSchool school, Dictionary<string, string> links) => (this.school, this.links) = (school, links);

    public RunningSchool School => school;

    public IReadOnlyDictionary<string, string> Links => links;

    public SemesterKey Key { get; } =
        new(new SchoolId("thbh2"), new SchoolYear(2021), Review.MidYear, new DateOnly(2022, 1, 14));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="answering">What the first assignment of January was reported done with on the cut-off day; null for nothing.</param>
    /// <param name="settings">Beside the usual settings.</param>
    /// <param name="files">Come with it; their bytes are not stored.</param>
    public static async Task<ReportOffice> OpenedAsync(
        string? answering = null, Dictionary<string, string?>? settings = null, params EvidenceFile[] files)
    {
        var started = await RunningSchool.StartAsync(new DateTimeOffset(2022, 1, 14, 7, 0, 0, TimeSpan.FromHours(7)), settings);
        if (answering is not null)
        {
            await started.AdvanceToAsync(new DateOnly(2022, 1, 14), new TimeOnly(9, 0));
            await ReplyAsync(started, 0, new DateOnly(2022, 1, 14), new DateOnly(2022, 1, 14), answering, files);
        }

        await started.AdvanceToAsync(new DateOnly(2022, 1, 17), new TimeOnly(9, 0));
        return new ReportOffice(
            started,
            started.Mail.ReadArrived()
                .Where(l => l.Kind == LetterNames.Report)
                .ToDictionary(l => l.To, l => l.Links.Single(link => link.Contains("/bao-cao/", StringComparison.Ordinal))));
    }

    public ValueTask DisposeAsync() => school.DisposeAsync();

    /// <summary>An assignment of January is reported done.</summary>
    /// <param name="number">Which, in the order of the rows.</param>
    /// <param name="files">What comes with it.</param>
    public static async Task ReplyAsync(
        RunningSchool school, int number, DateOnly day, DateOnly receivedOn, string note, params EvidenceFile[] files)
    {
        var key = new SchoolMonth(new SchoolId("thbh2"), 2022, 1);
        var month = await school.Get<MonthRecords>().GetAsync(key, Cancellation);
        var work = month.Assignments.DistinctBy(a => a.Activity).ElementAt(number);
        var replies = school.Get<ReplyRecords>();
        var seen = (await replies.ReadAsync(key, work.Person, Cancellation)).ShouldNotBeNull();
        var received = VietnamTime.At(receivedOn, new TimeOnly(8, number));
        var reply = new Evidence(new($"r{number}"), work.Person, work.Activity, ReplyKind.Done, note, day, received, [.. files]);
        await replies.RecordAsync(key, ReplyRules.Apply(seen, reply), Cancellation);
    }

    public static Dictionary<string, string> Fields(IElement form) => form
        .QuerySelectorAll("input[name], textarea[name]")
        .ToDictionary(f => f.GetAttribute("name")!, f => f is IHtmlTextAreaElement area ? area.Value : f.GetAttribute("value") ?? "");

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    public string PathOf(string person) => new Uri(links[person]).AbsolutePath;

    public string FileOf(string person, string kind) => $"{PathOf(person).Replace("/trang/", "/tep/")}/{kind}";

    public Task<IHtmlDocument> OpenAsync(string person) => school.OpenAsync(PathOf(person));

    public Task<IHtmlDocument> BoardAsync(string person) => school.OpenAsync(PathOf(person).Split("/bao-cao/")[0]);

    public Task<byte[]> DownloadAsync(string person, string kind) =>
        school.Http.GetByteArrayAsync(new Uri(FileOf(person, kind), UriKind.Relative), Cancellation);

    public async Task<HttpResponseMessage> PostAsync(string person, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await school.Http.PostAsync(new Uri(PathOf(person), UriKind.Relative), content, Cancellation);
    }

    /// <summary>The form of the part under a heading.</summary>
    public async Task<Dictionary<string, string>> FormOfAsync(string person, string heading)
    {
        var page = await OpenAsync(person);
        var title = page.QuerySelectorAll("article h2, article h3")
            .First(h => h.TextContent.Contains(heading, StringComparison.OrdinalIgnoreCase));
        var element = title.NextElementSibling;
        while (element is not IHtmlDetailsElement)
        {
            element = element!.NextElementSibling;
        }

        return Fields(element.QuerySelector("form")!);
    }

    /// <summary>The form that has a field.</summary>
    public async Task<Dictionary<string, string>> FieldsAsync(string person, string field) =>
        Fields((await OpenAsync(person)).QuerySelector($"#{field}")!.Closest("form")!);

    public async Task<Dictionary<string, string>> FieldsOfIssueAsync(string person) =>
        Fields((await OpenAsync(person)).QuerySelector("input[name=action][value=issue]")!.Closest("form")!);

    /// <summary>All letters that have arrived since it opened.</summary>
    public IReadOnlyList<ReceivedLetter> Letters()
    {
        arrived.AddRange(school.Mail.ReadArrived());
        return arrived;
    }

    public IEnumerable<ReceivedLetter> Signed() => Letters()
        .Where(l => l.Subject.StartsWith("[THBH2] Báo cáo sơ kết học kỳ I: số ", StringComparison.Ordinal));

    public async Task NumberAsync(string number)
    {
        var form = await FieldsAsync(Secretary, "documentNumber");
        (form["documentNumber"], form["documentDay"]) = (number, "17/01/2022");
        (await PostAsync(Secretary, form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    public async Task<HttpResponseMessage> SendCopyAsync(SmallFile file, string? nonce = null)
    {
        var form = new MultipartForm("b0undary");
        form.Add("nonce", nonce ?? Fields((await OpenAsync(Secretary)).QuerySelector("form")!)["nonce"]);
        form.Add("signedCopy", file);
        using var content = form.Content();
        var path = PathOf(Secretary).Replace("/trang/", "/ban-ky/");
        return await school.Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
    }

    public async Task IssueAsync()
    {
        using var shown = await PostAsync(Chair, await FieldsOfIssueAsync(Chair));
        var confirm = Fields((await ParseAsync(shown)).QuerySelector("form.confirm")!);
        (await PostAsync(Chair, confirm)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }
}
