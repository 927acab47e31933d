using System.Net;
using System.Text.Json;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.Year;
using BinhHoa2.Tests.Infrastructure;
using SimulatedBrowser = BinhHoa2.Simulation.Pages.Browser;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>A school whose app is killed at given moments and started again on the same data.</summary>
internal sealed class KilledSchool : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private readonly TempFolder folder = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };
    private readonly Stack<AppProcess> apps = [];
    private string[] settings = [];
    private string? data;

    /// <summary>The app that is asked; one it was taken over from may still be there.</summary>
    public AppProcess App => apps.TryPeek(out var app) ? app : throw new InvalidOperationException("The app does not run.");

    public string Data => data ?? folder.File("data");

    private string Mailbox => AppSettings.MailboxIn(folder.File("data"));

    /// <param name="settings">More settings, <c>name=value</c>.</param>
    public static async Task<KilledSchool> OpenAsync(CancellationToken cancellation, params string[] settings)
    {
        var school = new KilledSchool { settings = settings };
        try
        {
            school.apps.Push(await AppProcess.StartAsync(school.Data, cancellation, settings));
            return school;
        }
        catch
        {
            await school.DisposeAsync();
            throw;
        }
    }

    /// <summary>The moment the clock was last moved to; null before the first.</summary>
    public DateTimeOffset? Clock => File.Exists(Path.Combine(Data, "clock.json"))
        ? JsonSerializer.Deserialize<DateTimeOffset>(File.ReadAllText(Path.Combine(Data, "clock.json"))).ToOffset(LocalTime.Offset)
        : null;

    public int? Azurite => AppProcess.AzuriteOn(Data);

    public SimulatedBrowser Browser() => new(App.Address);

    public IReadOnlyList<ReceivedLetter> Letters() => new MailReader(Mailbox, AppSettings.PublicAddress).ReadArrived();

    /// <summary>The names of the letters there are, which begin with day, time and kind.</summary>
    public IEnumerable<string> LetterFiles() => Directory.Exists(Mailbox)
        ? Directory.EnumerateFiles(Mailbox, "*.eml").Select(f => Path.GetFileName(f)!)
        : [];

    /// <summary>Kills the app now and starts it again.</summary>
    public async Task KillAndStartAsync(CancellationToken cancellation)
    {
        await App.KillAsync();
        await StartAgainAsync(cancellation);
    }

    /// <summary>Kills the app, sets its clock while it is down, and starts it again.</summary>
    public async Task KillAndStartAtAsync(DateTimeOffset clock, CancellationToken cancellation)
    {
        await App.KillAsync();
        await File.WriteAllTextAsync(Path.Combine(Data, "clock.json"), JsonSerializer.Serialize(clock.ToUniversalTime()), cancellation);
        await StartAgainAsync(cancellation);
    }

    /// <summary>
    /// Starts a second app on the same school, with a data folder of its own but for the letters and the time; from then on it is
    /// the one asked.
    /// </summary>
    public async Task<AppProcess> HandOverAsync(CancellationToken cancellation, params string[] given)
    {
        var heir = folder.File("heir");
        Directory.CreateDirectory(heir);
        File.Copy(Path.Combine(Data, "clock.json"), Path.Combine(heir, "clock.json"), overwrite: true);
        apps.Push(await AppProcess.StartAsync(heir, cancellation, [.. given, $"Mail:Mailbox:Folder={Mailbox}"]));
        data = heir;
        return App;
    }

    /// <summary>Lets a day pass and kills the app after a while, whatever it is doing then; starts it again and lets the day end.</summary>
    public async Task LetDayPassAndKillAfterAsync(TimeSpan delay, CancellationToken cancellation)
    {
        var morning = Clock ?? throw new InvalidOperationException("The clock has not moved yet.");
        var moving = MoveAsync(cancellation);
        await Task.Delay(delay, TimeProvider.System, cancellation);
        await App.KillAsync();
        using var answer = await OutcomeAsync(moving);
        await StartAgainAsync(cancellation);
        await LetDaysPassAsync(new DateTimeOffset(morning.Date.AddDays(1).AddHours(12), LocalTime.Offset), cancellation);
    }

    /// <summary>Lets days pass, to noon after noon, until the moment.</summary>
    public async Task LetDaysPassAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        while (Clock is not { } now || now < until)
        {
            using var moved = await MoveAsync(cancellation);
            moved.StatusCode.ShouldBe(HttpStatusCode.SeeOther, App.Said);
        }
    }

    /// <summary>Lets days pass, kills the app the moment something has happened, whatever it is doing, and starts it again.</summary>
    public async Task LetDaysPassAndKillWhenAsync(Func<bool> happened, DateTimeOffset until, CancellationToken cancellation)
    {
        using var moving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var passing = LetDaysPassAsync(until, moving.Token);
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        while (!happened())
        {
            passing.IsCompleted.ShouldBeFalse($"the app should have been killed by {until:d}: {App.Said}");
            await timer.WaitForNextTickAsync(cancellation);
        }

        await App.KillAsync();
        await Should.ThrowAsync<HttpRequestException>(passing, "the app was killed while the clock was moving");
        await StartAgainAsync(cancellation);
    }

    /// <summary>Lets a day pass and, the moment something has happened, ends the app; it is not started again.</summary>
    /// <param name="end">Ends the app, in whatever way.</param>
    public async Task LetDayPassAndEndWhenAsync(Func<bool> happened, Func<AppProcess, Task> end, CancellationToken cancellation)
    {
        var moving = MoveAsync(cancellation);
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        while (!happened())
        {
            moving.IsCompleted.ShouldBeFalse($"the app should have been ended before the day was over: {App.Said}");
            await timer.WaitForNextTickAsync(cancellation);
        }

        await end(App);
        using var answer = await OutcomeAsync(moving);
    }

    /// <summary>Starts the app again on the same data.</summary>
    public async Task StartAgainAsync(CancellationToken cancellation)
    {
        await App.DisposeAsync();
        apps.Pop();
        apps.Push(await AppProcess.StartAsync(Data, cancellation, settings));
    }

    /// <summary>The first person, by address, who is asked something on the first page answers it.</summary>
    /// <returns>The page.</returns>
    public async Task<string> ReplyAsync(string note, CancellationToken cancellation)
    {
        var filled = await FillInAsync(note, cancellation);
        await SendAsync(filled, cancellation);
        return filled.Page;
    }

    /// <summary>
    /// The first person, by address, who is asked on the first page how far some work has come fills in the form and does not send it yet.
    /// </summary>
    public async Task<FilledForm> FillInAsync(string note, CancellationToken cancellation)
    {
        using var browser = Browser();
        foreach (var letter in Letters().OrderBy(l => l.To, StringComparer.Ordinal))
        {
            foreach (var link in letter.Pages)
            {
                if (AnswerForm.In(await browser.OpenAsync(link, letter.To, cancellation))
                    .FirstOrDefault(f => f.Offers(Answer.InProgress)) is { } form)
                {
                    return new(link, form.Action, form.Fill("killed", Answer.InProgress, note, new DateOnly(2021, 10, 11), []), letter.To);
                }
            }
        }

        throw new InvalidOperationException("No person was asked anything.");
    }

    /// <summary>Sends the form to the app that is asked now.</summary>
    /// <exception cref="SimulationException">It was answered with anything but the page that says it was recorded.</exception>
    public async Task SendAsync(FilledForm filled, CancellationToken cancellation)
    {
        using var browser = Browser();
        await browser.SendAsync(filled.Page, filled.Action, filled.Form, filled.Who, cancellation);
    }

    /// <summary>The page shows a reply with this note.</summary>
    public async Task ShouldShowAsync(string page, string note, CancellationToken cancellation) =>
        (await NotesAsync(page, cancellation)).ShouldContain(note);

    /// <summary>The notes of the replies that the page shows.</summary>
    public async Task<IReadOnlyList<string>> NotesAsync(string page, CancellationToken cancellation)
    {
        using var browser = Browser();
        var document = await browser.OpenAsync(page, "who replied", cancellation);
        return [.. document.QuerySelectorAll(".reply .said").Select(said => said.TextContent)];
    }

    /// <summary>The school's year as the desk gives it.</summary>
    public async Task<JsonDocument> YearAsync(CancellationToken cancellation)
    {
        var key = await KeyAsync("function.key", cancellation);
        var address = new Uri(App.Address, $"desk/year?code={Uri.EscapeDataString(key)}");
        return JsonDocument.Parse(await http.GetStringAsync(address, cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        try
        {
            await Task.WhenAll(apps.Select(app => app.DisposeAsync().AsTask()));
        }
        finally
        {
            // Only an app that could not be started again leaves its Azurite behind.
            AppProcess.EndAzuriteOn(Data);
            folder.Dispose();
        }
    }

    /// <summary>The answer to a request during which the app was killed; null when the kill came first.</summary>
    private static async Task<HttpResponseMessage?> OutcomeAsync(Task<HttpResponseMessage> request)
    {
        try
        {
            return await request;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<string> KeyAsync(string file, CancellationToken cancellation) =>
        (await File.ReadAllTextAsync(Path.Combine(Data, file), cancellation)).Trim();

    private async Task<HttpResponseMessage> MoveAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(App.Address, "_embedded/time"))
        {
            Content = new FormUrlEncodedContent([new("to", "day")]),
            Headers = { { "x-console-key", await KeyAsync("console.key", cancellation) }, { "Prefer", "wait=60" } },
        };
        return await http.SendAsync(request, cancellation);
    }
}
