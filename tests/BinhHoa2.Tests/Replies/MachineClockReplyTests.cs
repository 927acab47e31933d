using System.Collections.Immutable;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Replies;

/// <summary>A reply to the app on the machine's own clock: how fast its form came is not judged, the field people do not see is.</summary>
public sealed class MachineClockReplyTests : IAsyncLifetime
{
    private static readonly ActivityId Tutoring = new("t10-3");
    private static readonly StaffMember Teacher =
        new(new StaffId("gv-1"), "Giáo viên 1", "Giáo viên", "gv1@thbh2.example", Role.Teacher, "to-1");

    private readonly TempFolder folder = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly MonthSnapshot month = ThisMonth();
    private EmbeddedHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await EmbeddedHost.StartAsync(
            new()
            {
                Assembly = typeof(Sweeper).Assembly,
                RunEntryPoint = true,
                Settings = new Dictionary<string, string?>
                {
                    ["data"] = folder.File("data"),
                    ["urls"] = "http://127.0.0.1:0",
                    ["AzureWebJobsStorage"] = string.Empty,
                    ["Embedded:StorageInMemory"] = "true",
                    ["Clock:Start"] = string.Empty,
                    ["Links:BaseAddress"] = "https://truong.example",
                    ["Mail:Provider"] = "Mailbox",
                    ["Mail:Mailbox:Folder"] = folder.File("mailbox"),
                    ["Logging:Console:LogLevel:Default"] = "Warning",
                },
            },
            CancellationToken.None);
        http.BaseAddress = host.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Reply_PostedAtOnce_IsRecorded()
    {
        var path = await OpenAsync();

        var answer = await PostAsync(path, FieldsOf(await ReadAsync(await http.GetAsync(Here(path), Cancellation))));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await EvidenceAsync()).ShouldHaveSingleItem().Note.ShouldBe("Đã phụ đạo 4 buổi.");
    }

    [Fact]
    public async Task Reply_WithEveryFieldFilledIn_IsAskedBackAndRecordedOnceConfirmed()
    {
        var path = await OpenAsync();
        var page = await ReadAsync(await http.GetAsync(Here(path), Cancellation));

        var question = await PostAsync(path, [.. FieldsOf(page), new("extra", "x")]);

        question.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await EvidenceAsync()).ShouldBeEmpty();
        page = await ReadAsync(question);
        page.QuerySelector<IHtmlInputElement>("input[name=confirmed]").ShouldNotBeNull().IsChecked.ShouldBeFalse();
        var confirmed = await PostAsync(path, [.. FieldsOf(page), new("extra", "x"), new("confirmed", "1")]);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await EvidenceAsync()).ShouldHaveSingleItem();
    }

    /// <summary>Opens a month that is today's on the machine's clock.</summary>
    /// <returns>The path of its person's page.</returns>
    private async Task<string> OpenAsync()
    {
        host.Clock.ShouldBeNull("school time is the machine's");
        await host.Services.GetRequiredService<MonthRecords>().OpenAsync(month, Cancellation);
        var link = await host.Services.GetRequiredService<SchoolLinks>().StaffAsync(month.Head.Month, month.People[0], Cancellation);
        return new Uri(link).AbsolutePath;
    }

    private static MonthSnapshot ThisMonth()
    {
        var today = TimeProvider.System.Today();
        var key = new SchoolMonth(new SchoolId("thbh2"), today.Year, today.Month);
        return new MonthSnapshot(
            new MonthRecord(
                key, MonthState.Running, today, today, "test", [new(Tutoring, "Phụ đạo học sinh yếu.", [Role.Teacher], today)]),
            [new MonthPerson(Teacher, LinkEpoch: 0, today)],
            [new Assignment(Teacher.Id, Tutoring, today, today)],
            [],
            [],
            null);
    }

    /// <summary>The page's form, filled in as a program does that sends it at once.</summary>
    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlDocument page) =>
    [
        new("activity", Tutoring.Value),
        new("nonce", page.QuerySelector<IHtmlInputElement>("input[name=nonce]").ShouldNotBeNull().Value),
        new("status", "Done"),
        new("note", "Đã phụ đạo 4 buổi."),
        new("date", page.QuerySelector<IHtmlInputElement>("input[name=date]").ShouldNotBeNull().Value),
    ];

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation), Cancellation);

    private static Uri Here(string path) => new(path, UriKind.Relative);

    private async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await http.PostAsync(Here(path), form, Cancellation);
    }

    private async Task<ImmutableArray<Evidence>> EvidenceAsync() =>
        (await host.Services.GetRequiredService<MonthRecords>().GetAsync(month.Head.Month, Cancellation)).Evidence;
}
