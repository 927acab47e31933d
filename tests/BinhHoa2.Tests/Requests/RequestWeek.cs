using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Histories;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Replies;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace BinhHoa2.Tests.Requests;

/// <summary>
/// The sample school from the plan's adoption on 11 October 2021, on virtual time: what people ask of the Board on
/// Tuesday the 12th and what becomes of it. Every turn is replayed from scratch and compared.
/// </summary>
public sealed class RequestWeek : IAsyncLifetime
{
    public static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");
    public static readonly ActivityId Survey = new("t10-2");

    private readonly List<ReceivedLetter> letters = [];
    private RunningSchool? school;

    /// <summary>Registers the services in place of the app's own Program; null for that.</summary>
    public Action<FunctionsApplicationBuilder>? Services { get; init; }

    /// <summary>Settings beside or instead of the usual ones.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>The free bytes of the disk, in place of the real ones; null for those.</summary>
    internal Func<long>? FreeBytes { get; init; }

    public Uri Address => Host.BaseAddress;

    /// <summary>The folder of the letters.</summary>
    public string Mailbox => School.Mailbox;

    public string FunctionKey => Host.FunctionKey;

    public string HostPageKey => Host.HostPageKey;

    private RunningSchool School => school ?? throw new InvalidOperationException("The app does not run.");

    private EmbeddedHost Host => School.Host;

    private static CancellationToken Cancellation => CancellationToken.None;

    public static DateTimeOffset At(int day, int hour, int minute = 0) =>
        VietnamTime.At(new DateOnly(2021, 10, day), new TimeOnly(hour, minute));

    public async ValueTask InitializeAsync() =>
        school = await RunningSchool.StartAsync(
            At(11, 7), new(Settings) { ["Links:RequestsPerMinute"] = "100000" }, Services, FreeBytes);

    public async ValueTask DisposeAsync()
    {
        if (school is not null)
        {
            await school.DisposeAsync();
        }
    }

    public Task AdvanceToAsync(DateTimeOffset moment) => School.AdvanceToAsync(moment);

    public Task IdleAsync() => School.IdleAsync();

    public T Get<T>()
        where T : class => School.Get<T>();

    /// <summary>An activity as the app would make it.</summary>
    public T Create<T>()
        where T : class => ActivatorUtilities.CreateInstance<T>(Host.Services);

    public async Task SweepAsync()
    {
        await Get<Sweeper>().RunAsync(Host.DurableClient, Cancellation);
        await IdleAsync();
    }

    /// <summary>Ends a request's instance as a failure would, before it could do anything more, or as if it had never been.</summary>
    public async Task KillAsync(RequestKey request, bool vanish)
    {
        await Host.DurableClient.TerminateInstanceAsync(Instances.Of(request), Cancellation);
        await IdleAsync();
        if (vanish)
        {
            await Host.DurableClient.PurgeInstanceAsync(Instances.Of(request), Cancellation);
        }
    }

    /// <summary>The secretary changes the list of people and has it taken over at once.</summary>
    public async Task ChangeRosterAsync(Action<JsonObject> change)
    {
        await School.ChangeRosterAsync(change);
        await SweepAsync();
    }

    /// <summary>What the Board reads about the survey.</summary>
    public async Task<IHtmlDocument> AuditAsync(string activity = "t10-2")
    {
        var secretary = (await MonthAsync()).People.Single(p => p.Staff.Id.Value == "thu-ky");
        return await OpenAsync($"{await Get<SchoolLinks>().BoardAsync(October, secretary, Cancellation)}/2021-10/{activity}");
    }

    /// <summary>The histories of all orchestrations so far.</summary>
    internal Task<IReadOnlyList<RecordedHistory>> HistoriesAsync() => RecordedHistory.AllOfAsync(Host);

    /// <summary>Every letter so far of a kind, in the order they left.</summary>
    public IReadOnlyList<ReceivedLetter> Letters(string kind)
    {
        letters.AddRange(School.Mail.ReadArrived());
        return [.. letters.Where(l => l.Kind == kind)];
    }

    /// <summary>The letter's text part.</summary>
    public string TextOf(ReceivedLetter letter) =>
        MimeMessage.Load(Path.Combine(School.Mailbox, letter.FileName)).TextBody ?? string.Empty;

    public async Task<Request> RequestOfAsync(string person) => (await AskedAsync()).Single(r => r.Person.Value == person);

    public async Task<Request> RequestOfFirstAsync(string person) =>
        (await AskedAsync()).Where(r => r.Person.Value == person).MinBy(r => r.Raised)!;

    /// <summary>Every request of the month.</summary>
    public Task<ImmutableArray<Request>> AskedAsync() => Get<RequestRecords>().OfMonthAsync(October, Cancellation);

    public Task<MonthSnapshot> MonthAsync() => Get<MonthRecords>().GetAsync(October, Cancellation);

    /// <summary>Answers the survey from the page of the opening letter.</summary>
    public async Task ReplyAsync(
        string address, string status, string note, string? newDate = null, string activity = "t10-2", bool asksHelper = false)
    {
        var (answered, page) = await TryReplyAsync(address, status, note, newDate, activity, asksHelper);
        answered.ShouldBe(HttpStatusCode.SeeOther, page.Body?.TextContent);
        await IdleAsync();
    }

    /// <summary>As the other, whatever the answer is.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> TryReplyAsync(
        string address, string status, string note, string? newDate = null, string activity = "t10-2", bool asksHelper = false)
    {
        var path = new Uri(Letters("digest").First(l => l.To == address).Links[0]).AbsolutePath;
        var nonce = (await OpenAsync(path)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        var today = VietnamTime.DateOf(Host.Clock!.GetUtcNow());
        var post = new ReplyPost(new ActivityId(activity), nonce, status, note)
        {
            Date = $"{today:yyyy-MM-dd}",
            NewDate = newDate,
            AsksHelper = asksHelper,
        };
        using var content = post.Content();
        using var answer = await School.Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
        return (
            answer.StatusCode,
            await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation), Cancellation));
    }

    /// <summary>Posts an answer about the survey from the form with that nonce.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> PostReplyAsync(string link, string nonce, string status, string note)
    {
        var today = VietnamTime.DateOf(Host.Clock!.GetUtcNow());
        using var content = new ReplyPost(Survey, nonce, status, note) { Date = $"{today:yyyy-MM-dd}" }.Content();
        using var answer = await School.Http.PostAsync(Here(link), content, Cancellation);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation), Cancellation);
        return (answer.StatusCode, page);
    }

    public async Task<IHtmlDocument> OpenAsync(string link)
    {
        using var answer = await School.Http.GetAsync(Here(link), Cancellation);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation), Cancellation);
    }

    public async Task<HttpStatusCode> StatusOfAsync(string link, HttpMethod method)
    {
        using var message = new HttpRequestMessage(method, Here(link));
        using var answer = await School.Http.SendAsync(message, Cancellation);
        return answer.StatusCode;
    }

    /// <summary>Posts an answer from the page of a request as it is now, and confirms it.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> DirectAsync(
        string link,
        string choice,
        string text,
        string newDate = "")
    {
        var nonce = (await OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")?.Value;
        return await PostAsync(link, nonce, choice, text, newDate);
    }

    /// <summary>Posts an answer from the page of a request as it is now, up to the page that asks to confirm it.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> AskToConfirmAsync(string link, string choice, string text)
    {
        var nonce = (await OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        return await SubmitAsync(link, [new("nonce", nonce), new("choice", choice), new("text", text), new("newDate", "")]);
    }

    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> PostAsync(
        string link,
        string? nonce,
        string choice,
        string text,
        string newDate = "")
    {
        var shown = await SubmitAsync(
            link, [new("nonce", nonce ?? ""), new("choice", choice), new("text", text), new("newDate", newDate)]);
        return shown.Page.QuerySelector("form.confirm") is { } confirm
            ? await SubmitAsync(
                link, confirm.QuerySelectorAll<IHtmlInputElement>("input").Select(i => KeyValuePair.Create(i.Name!, i.Value)))
            : shown;
    }

    /// <summary>Posts fields as the staff page's forms do.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> SubmitPartsAsync(
        string link,
        IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await SubmitAsync(link, form);
    }

    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> SubmitAsync(
        string link,
        IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await SubmitAsync(link, form);
    }

    /// <param name="waits">Whether the body is sent only once the server asks for it.</param>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> SubmitAsync(string link, HttpContent form, bool waits = false)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Here(link)) { Content = form };
        message.Headers.ExpectContinue = waits;
        using var answer = await School.Http.SendAsync(message, Cancellation);
        return (
            answer.StatusCode,
            await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation), Cancellation));
    }

    private Uri Here(string link) =>
        new(Uri.TryCreate(link, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute.PathAndQuery : link, UriKind.Relative);
}
