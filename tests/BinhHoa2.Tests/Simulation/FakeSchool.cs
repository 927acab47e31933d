using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Simulation.Year;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace BinhHoa2.Tests.Simulation;

/// <summary>A small stand-in for the app: it mails digests by the same file names, and serves pages with the same forms.</summary>
internal sealed class FakeSchool : ISchool, IAsyncDisposable
{
    private static readonly string[] Activities = ["Tổ chức Hội nghị Cha mẹ học sinh.", "Tổ chức thao giảng, dự giờ."];
    private readonly VirtualTime clock;
    private readonly WebApplication app;
    private readonly IReadOnlyList<string> people;
    private readonly HashSet<string> recorded = [];
    private readonly Dictionary<string, Dictionary<string, int>> counts = [];
    private readonly List<ITimer> timers = [];
    private int letters;
    private int served;

    private FakeSchool(string folder, IReadOnlyList<string> people, DateTimeOffset start, WebApplication app)
    {
        MailboxFolder = Directory.CreateDirectory(Path.Combine(folder, "mailbox")).FullName;
        this.people = people;
        this.app = app;
        clock = new VirtualTime(start);
    }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string PublicAddress => "https://truong.example";

    public string MailboxFolder { get; }

    public string? RosterFile => null;

    public DateTimeOffset? NextDue => clock.NextTimer;

    public IReadOnlyDictionary<string, long> StorageCounts => new Dictionary<string, long> { ["pages"] = served };

    /// <summary>Whether a reply, once acknowledged, is forgotten: what the simulation must notice.</summary>
    public bool LosesReplies { get; set; }

    /// <summary>Whether every digest goes out twice.</summary>
    public bool SendsTwice { get; set; }

    /// <summary>What every post is answered with instead of being recorded; null to record.</summary>
    public int? Refuses { get; set; }

    public static async Task<FakeSchool> StartAsync(string folder, int people, DateTimeOffset start)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        var school = new FakeSchool(folder, [.. Enumerable.Range(1, people).Select(i => $"gv.{i}@truong.example")], start, web);
        web.MapGet("/r/{month}/{person:int}", school.Page);
        web.MapPost("/r/{month}/{person:int}", school.RecordAsync);
        await web.StartAsync();
        return school;
    }

    /// <summary>Plans a month's waves: its first working day, five days before it is due, the day before, the day after.</summary>
    public void PlanMonth(int year, int month, int dueDay)
    {
        counts[$"{year:D4}-{month:D2}"] = new Dictionary<string, int> { ["Done"] = 0, ["InProgress"] = 0, ["Difficulty"] = 0 };
        var due = new DateOnly(year, month, dueDay);
        foreach (var day in new[] { new DateOnly(year, month, 1), due.AddDays(-7), due.AddDays(-1), due.AddDays(1) })
        {
            At(day, new TimeOnly(7, 30), () => SendDigests(year, month));
        }

        At(due.AddDays(5), new TimeOnly(16, 30), () => Send("summary", 0, $"Tổng hợp tháng {month:D2}/{year}", "<p>Hết tháng.</p>", null));
    }

    public void PlanReport(DateOnly day) =>
        At(day, new TimeOnly(17, 0), () => Send("report", 0, "Báo cáo sơ kết", "<p>Xin xem tệp kèm.</p>", "bao-cao-so-ket.docx"));

    public async Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        while (clock.Step(moment))
        {
            await Task.Yield();
        }
    }

    public Task WhenIdleAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<string> SummaryAsync(CancellationToken cancellation) => Task.FromResult(JsonSerializer.Serialize(new
    {
        months = counts.Select(
            m => new { name = m.Key, activities = Activities.Select((_, i) => new { id = $"{m.Key}-{i}" }), replies = m.Value }),
    }));

    public async ValueTask DisposeAsync()
    {
        timers.ForEach(t => t.Dispose());
        await app.DisposeAsync();
    }

    private void At(DateOnly day, TimeOnly time, Action happens) =>
        timers.Add(
            clock.CreateTimer(
                _ => happens(),
                null,
                new DateTimeOffset(day.ToDateTime(time), TimeSpan.FromHours(7)) - clock.GetUtcNow(),
                Timeout.InfiniteTimeSpan));

    private void SendDigests(int year, int month)
    {
        for (var i = 0; i < people.Count * (SendsTwice ? 2 : 1); i++)
        {
            var person = i % people.Count;
            var link = $"{PublicAddress}/r/{year:D4}-{month:D2}/{person}";
            Send(
                "digest",
                person,
                $"[TRUONG] Tháng {month:D2}/{year}: 2 việc",
                $"<p><a href=\"{link}\">Trả lời</a> <a href=\"{link}?a=1\">việc 1</a> <a href=\"https://khac.example/x\">khác</a></p>",
                null);
        }
    }

    private void Send(string kind, int person, string subject, string html, string? attachment)
    {
        var now = clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        var letter = new MimeMessage { Subject = subject, Date = now, MessageId = $"{++letters}@truong.example" };
        letter.From.Add(new MailboxAddress("Trường", "truong@truong.example"));
        letter.To.Add(new MailboxAddress($"Giáo viên {(person % 5) + 1}A", people[person]));
        var body = new TextPart("html") { Text = html };
        letter.Body = attachment is null
            ? body
            : new Multipart("mixed") { body, new MimePart(
                "application", "octet-stream") { FileName = attachment, Content = new MimeContent(new MemoryStream([80, 75, 3, 4])) } };
        if (letter.Body is Multipart mixed)
        {
            mixed.Boundary = "ranh-gioi";
        }

        letter.WriteTo(Path.Combine(MailboxFolder, $"{now:yyyyMMdd-HHmmss}-{letters:D5}-{kind}.eml"));
    }

    private IResult Page(string month, int person)
    {
        served++;
        var today = clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><body>");
        foreach (var (i, activity) in Activities.Index())
        {
            page.Append($"""
                <article><h2>{WebUtility.HtmlEncode(activity)}</h2><p>Hạn: thứ Sáu, 29/{month[5..7]}/{month[..4]}</p>
                <form method="post" action="/r/{month}/{person}" enctype="multipart/form-data">
                <input type="hidden" name="activity" value="{month}-{i}">
                <input type="hidden" name="nonce" value="{clock.GetUtcNow().UtcTicks}.{recorded.Count}">
                <input type="radio" name="status" value="Done"><input type="radio" name="status" value="InProgress">
                <input type="radio" name="status" value="Difficulty">
                <textarea name="note"></textarea>
                <input type="date" name="date" min="2021-08-01" max="{today}" value="{today}"><input type="file" name="files" multiple>
                <button>Gửi</button></form></article>
                """);
        }

        return Results.Content(page.Append("</body></html>").ToString(), "text/html; charset=utf-8");
    }

    private async Task<IResult> RecordAsync(HttpRequest request, string month, int person)
    {
        var form = await request.ReadFormAsync();
        if (Refuses is { } status)
        {
            return Results.Content("<p role=\"alert\">Ngày chưa đúng.</p>", "text/html; charset=utf-8", statusCode: status);
        }

        if (recorded.Add($"{person}|{string.Join('|', form.Select(f => f.Value.ToString()))}") && !LosesReplies)
        {
            counts[month][form["status"].ToString()]++;
        }

        return new SeeOther($"/r/{month}/{person}?saved=1");
    }

    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
