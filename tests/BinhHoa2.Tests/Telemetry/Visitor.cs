using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Mail.Provider;
using BinhHoa2.Tests.Replies;
using BinhHoa2.Tests.Semester;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>Calls every function of a school with what people, a provider, the operator and strangers send.</summary>
internal sealed class Visitor(RunningSchool school, SendGridEvents provider)
{
    private const string Stranger = "stranger-0b5e";
    private static readonly DateOnly Monday = new(2022, 1, 17);
    private static readonly SchoolMonth January = SchoolMonth.From("thbh2_2022-01");

    private readonly List<(string, int)> answers = [];
    private readonly HashSet<string> secrets = [Stranger, RunningSchool.FunctionKey, RunningSchool.LinkSecret];
    private readonly List<ReceivedLetter> letters = [];
    private CancellationToken cancellation;

    public IReadOnlyList<(string Asked, int Status)> Answers => answers;

    public IReadOnlySet<string> Secrets => secrets;

    public IReadOnlyList<string> Functions => [.. school.Get<FunctionTable>().Http.Select(function => function.Name)];

    private static string Key => $"?code={RunningSchool.FunctionKey}";

    public async Task VisitAsync(CancellationToken stop)
    {
        cancellation = stop;
        foreach (var person in JsonNode.Parse(await File.ReadAllTextAsync(school.RosterFile, stop))!["people"]!.AsArray())
        {
            secrets.UnionWith([(string)person!["name"]!, (string)person["email"]!]);
        }

        await school.AdvanceToAsync(Monday, new TimeOnly(9, 0));
        var (busy, done) = (StaffLetters().First(), StaffLetters().Last());
        await StaffAsync(PathOf(busy, "/r/"), ReplyKind.Difficulty);
        await StaffAsync(PathOf(done, "/r/"), ReplyKind.Done);
        await DirectiveAsync();
        await BoardAsync();
        await OperatorAsync(busy.To);
        await DeskAsync();
        await StrangerAsync(PathOf(done, "/r/").Split('/')[^1], PathOf(busy, "/r/").Split('/')[^1]);
        await ProviderAsync();
        await school.IdleAsync();
        Letters();
    }

    private static string HrefOf(IHtmlDocument page, string part) =>
        page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(href => href.Contains(part, StringComparison.Ordinal));

    private static string PathOf(ReceivedLetter letter, string part) =>
        new Uri(letter.Links.First(link => link.Contains(part, StringComparison.Ordinal))).AbsolutePath;

    private static string ValueOf(IElement form, string field) => form.QuerySelector($"input[name={field}]")!.GetAttribute("value")!;

    /// <summary>All letters so far; the links in them open pages.</summary>
    private List<ReceivedLetter> Letters()
    {
        letters.AddRange(school.Mail.ReadArrived());
        secrets.UnionWith(letters.SelectMany(letter => letter.Links)
            .SelectMany(link => new Uri(link).AbsolutePath.Split('/'))
            .Where(segment => segment.Length > 40)
            .SelectMany(token => new[] { token, token.Split('.')[^1] }));
        return letters;
    }

    private IEnumerable<ReceivedLetter> StaffLetters() => Letters()
        .Where(letter => letter.Kind == LetterNames.Digest && letter.Links.Any(link => link.Contains("/r/", StringComparison.Ordinal)));

    private async Task StaffAsync(string path, ReplyKind answer)
    {
        var page = await GetAsync(path);
        var form = page.QuerySelectorAll("form").First(f => f.QuerySelector("input[name=activity]") is not null);
        var (activity, nonce) = (ValueOf(form, "activity"), ValueOf(form, "nonce"));
        secrets.Add(nonce);
        var post = new ReplyPost(new ActivityId(activity), nonce, answer.ToString(), $"Ghi chú {Stranger}")
        {
            Date = $"{Monday:yyyy-MM-dd}",
            Pupils = nameof(PupilsShown.None),
            Files = [($"{Stranger}.png", TinyPng.Create(8, 8, [1, 2, 3, 4, 5, 6]))],
            Preview = [.. TinyJpeg.Create(1, 1, [90])],
        };
        await SendAsync(HttpMethod.Post, path, post.Content());
        await school.IdleAsync();
        await GetAsync(HrefOf(await GetAsync(path), "/tep/"));
        await GetAsync($"{path}/lich/{activity}");
        await CalendarAsync(await GetAsync(path));
        await GetAsync($"{path}/to");
        await SendAsync(HttpMethod.Head, path);
    }

    private Task<IHtmlDocument> CalendarAsync(IHtmlDocument page)
    {
        var address = new Uri(page.QuerySelector<IHtmlInputElement>("input#lich")!.Value).AbsolutePath;
        secrets.Add(address.Split('/')[^1]);
        return SendAsync(HttpMethod.Get, address);
    }

    private async Task DirectiveAsync()
    {
        var path = PathOf(Letters().First(letter => letter.Kind == LetterNames.RequestStep), "/d/");
        var nonce = (await GetAsync(path)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        var shown = await PostAsync(path, new()
        {
            ["nonce"] = nonce,
            ["choice"] = "Guidance",
            ["text"] = $"Làm theo {Stranger}",
            ["newDate"] = "",
        });
        if (shown.QuerySelector("form.confirm") is { } confirm)
        {
            await PostAsync(path, ReportOffice.Fields(confirm));
        }
    }

    private async Task BoardAsync()
    {
        var report = PathOf(
            Letters().First(letter => letter.Kind == LetterNames.Report && letter.To == ReportOffice.Secretary), "/bao-cao/");
        var board = await GetAsync(report.Split("/bao-cao/")[0]);
        await CalendarAsync(board);
        await GetAsync(HrefOf(await GetAsync(HrefOf(board, "/doi-chieu")), "/doi-chieu/tep/"));
        foreach (var activity in board.QuerySelectorAll("a[href*='/2022-01/']").Select(a => a.GetAttribute("href")!).Distinct())
        {
            var page = await GetAsync(activity);
            if (page.QuerySelector("a[href*='/tep/']") is { } file)
            {
                await GetAsync(file.GetAttribute("href")!);
                await GetAsync(page.QuerySelector(".picture img")!.GetAttribute("src")!);
                break;
            }
        }

        var choices = HrefOf(await GetAsync(report), "/minh-chung/");
        await PostAsync(choices, ReportOffice.Fields((await GetAsync(choices)).QuerySelector("form")!));
        var part = (await GetAsync(report)).QuerySelectorAll("form").First(form => form.QuerySelector("textarea") is not null);
        await PostAsync(report, ReportOffice.Fields(part));
        await GetAsync($"{report.Replace("/trang/", "/tep/")}/docx");
        var copy = new MultipartForm("b0undary");
        copy.Add("nonce", ReportOffice.Fields(part)["nonce"]);
        copy.Add("signedCopy", new SmallFile($"{Stranger}.pdf", "application/pdf", TinyPdf.Create(Stranger, "da ky")));
        await SendAsync(HttpMethod.Post, report.Replace("/trang/", "/ban-ky/"), copy.Content());
    }

    private async Task OperatorAsync(string address)
    {
        await GetAsync($"/board{Key}");
        await GetAsync($"/desk/year{Key}");
        await SendAsync(HttpMethod.Post, $"/desk/sweep{Key}");
        var people = JsonNode.Parse(await File.ReadAllTextAsync(school.RosterFile, cancellation))!["people"]!.AsArray();
        await PostAsync($"/desk/links/end{Key}", new() { ["person"] = (string)people.First(p => (string)p!["email"]! == address)!["id"]! });
        await GetAsync($"/desk/health{Key}");
        await GetAsync("/desk/health?code=wrong-key");
        await GetAsync("/health");
    }

    private async Task DeskAsync()
    {
        var person = new DeskVisitor(school.Http, "198.51.100.7");
        await AskedAsync(person.AskAsync(ReportOffice.Secretary), "POST /desk/sign-in");
        await school.IdleAsync();
        var link = PathOf(Letters().Last(letter => letter.Kind == LetterNames.SignIn), "/desk/link/");
        await AskedAsync(person.GetAsync(link), "GET /desk/link");
        await AskedAsync(person.SubmitAsync("/desk/code", typed: ("code", "2222-2222")), "POST /desk/code");
        secrets.UnionWith(person.Cookies.Values);
        await AskedAsync(person.SubmitAsync(link), "POST /desk/link");
        secrets.UnionWith(person.Cookies.Values);
        var home = await person.GetAsync("/desk");
        await AskedAsync(person.SubmitAsync(home, "form[action='/desk/check']"), "POST /desk/check");
        await AskedAsync(person.SubmitAsync(home, "form[action='/desk/new-links']", ("person", "gv-1b")), "POST /desk/new-links");
        await AskedAsync(person.GetAsync("/desk/board"), "GET /desk/board");
        await AskedAsync(person.SubmitAsync(home, "form.remind", ("person", "gv-1b")), "POST /desk/remind");
        var preview = person.GetAsync("/desk/preview?month=2022-01");
        await AskedAsync(preview, "GET /desk/preview");
        var letter = (await preview).Page.QuerySelector("a[href*='person=']")!.GetAttribute("href")!;
        var html = letter.Replace("/desk/preview", "/desk/preview/html", StringComparison.Ordinal);
        await AskedAsync(person.GetAsync(html), "GET /desk/preview/html");
        await AskedAsync(person.GetAsync("/desk/pause"), "GET /desk/pause");
        await AskedAsync(person.SubmitAsync("/desk/pause"), "POST /desk/pause");
        await AskedAsync(person.SubmitAsync("/desk/pause"), "POST /desk/resume");
        await new YearVisit(person, school, Stranger, AskedAsync).RunAsync();
        await AskedAsync(person.GetAsync("/desk/sessions"), "GET /desk/sessions");
        await PeopleAsync(person);
        await new PlanVisit(person, Stranger, secrets, AskedAsync).RunAsync();
        await new ErasureVisit(person, school, AskedAsync).RunAsync();
        await AskedAsync(person.SubmitAsync("/desk/sessions", "form[action='/desk/sign-out']"), "POST /desk/sign-out");
        await AskedAsync(person.PostAsync("/desk/sessions"), "POST /desk/sessions");
        await person.AskAsync(ReportOffice.Secretary);
        var keys = new DeskKeys((await school.Get<SchoolLinks>().KeysAsync(cancellation)).Keyring);
        var code = keys.Code(keys.ReadBrowser(person.Cookies[DeskOffice.Browser])!.Request!.Value);
        secrets.Add(code);
        await AskedAsync(person.SubmitAsync("/desk/code", typed: ("code", code)), "POST /desk/code");
    }

    /// <summary>Drops a draft of the configured file, sends a list with a stranger, adds another by hand, and takes it over.</summary>
    private async Task PeopleAsync(DeskVisitor person)
    {
        var people = await person.GetAsync("/desk/people");
        var nonce = people.Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        secrets.Add(nonce);
        await AskedAsync(Task.FromResult(people), "GET /desk/people");
        await AskedAsync(person.PostAsync("/desk/people/configured", [new("nonce", nonce)]), "POST /desk/people/configured");
        await AskedAsync(person.SubmitAsync("/desk/people/draft", "form[action='/desk/people/discard']"), "POST /desk/people/discard");
        await AskedAsync(person.SubmitAsync("/desk/people/person", "form", [.. Typed("hand")]), "POST /desk/people/person");
        await AskedAsync(person.GetAsync("/desk/people/person?row=gv-1b"), "GET /desk/people/person");
        (string, string)[] stand = [("for", "gv-1b"), ("by", "gv-1c"), ("from", "2022-01-17"), ("to", "2022-01-18")];
        await AskedAsync(person.SubmitAsync("/desk/people/substitutes", "form.add", stand), "POST /desk/people/substitutes");
        await AskedAsync(person.GetAsync("/desk/people/substitutes"), "GET /desk/people/substitutes");
        await AskedAsync(person.GetAsync("/desk/people/draft"), "GET /desk/people/draft");
        var difference = person.GetAsync("/desk/people/difference");
        await AskedAsync(difference, "GET /desk/people/difference");
        await AskedAsync(person.SubmitAsync(await difference, "form[action='/desk/people/adopt']"), "POST /desk/people/adopt");
        var file = System.Text.Encoding.UTF8.GetBytes($"Họ và tên;Email\n{Stranger};{Stranger}@thbh2.example\n");
        await AskedAsync(
            person.PostFileAsync("/desk/people/file", [new("nonce", nonce)], "file", $"{Stranger}.csv", file), "POST /desk/people/file");

        static IEnumerable<(string, string)> Typed(string word) =>
        [
            ("name", $"{Stranger} {word}"), ("email", $"{word}.{Stranger}@thbh2.example"), ("role", "Teacher"), ("group", "Tổ 1"),
            ("title", Stranger), ("address", string.Empty),
        ];
    }

    private async Task AskedAsync(Task<DeskAnswer> asking, string what) => answers.Add((what, (int)(await asking).Status));

    private async Task StrangerAsync(string token, string ended)
    {
        await GetAsync("/fresh");
        await GetAsync($"/fresh/{token}");
        await GetAsync($"/fresh/{ended}");
        await PostAsync($"/fresh/{ended}", new() { [OldLinkPage.FreshLinkField] = "1" });
        await GetAsync($"/assets/{StaffScript.Name}");
        await GetAsync($"/{Stranger}/{token}");
        await GetAsync($"/r/{token}x");
        await GetAsync($"/board/{token}");
        await SendAsync(new HttpMethod(Stranger.ToUpperInvariant()), $"/r/{token}");
    }

    private async Task ProviderAsync()
    {
        var file = await school.Get<MonthRecords>().ReadAsync(January, MonthRows.Ledger, cancellation);
        var letter = file!.Ledger.First(entry => entry.State == LedgerState.Accepted);
        var bounce = new JsonObject
        {
            ["email"] = letters[0].To,
            ["event"] = "bounce",
            ["reason"] = $"550 5.1.1 <{letters[0].To}>: no such user",
            ["sg_event_id"] = Stranger,
            ["timestamp"] = 1642400000,
            ["ledger_month"] = January.ToString(),
            ["ledger_kind"] = letter.Key.Kind.ToString(),
            ["ledger_subject"] = letter.Key.Subject.Value,
            ["ledger_recipient"] = letter.Key.Recipient.Value,
        };
        using var post = provider.Post(
            new Uri("/hooks/sendgrid", UriKind.Relative), SendGridEvents.Body(bounce), TimeProvider.System.GetUtcNow());
        await AskAsync(post);
    }

    private async Task<IHtmlDocument> PostAsync(string path, Dictionary<string, string> form) =>
        await SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form));

    private Task<IHtmlDocument> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    private async Task<IHtmlDocument> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        return await AskAsync(request);
    }

    private async Task<IHtmlDocument> AskAsync(HttpRequestMessage request)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Stranger, "1"));
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        request.Headers.Add("tracestate", $"v={Stranger}");
        request.Headers.Add("baggage", $"v={Stranger}");
        using var answer = await school.Http.SendAsync(request, cancellation);
        answers.Add(($"{request.Method} {request.RequestUri!.ToString().Split('?')[0]}", (int)answer.StatusCode));
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(cancellation), cancellation);
    }
}
