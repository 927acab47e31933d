using System.Net;
using System.Text.Json;
using BinhHoa2.Simulation;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>A school whose app is killed at given moments and started again on the same data.</summary>
internal sealed class KilledSchool : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private readonly TempFolder folder = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private AppProcess? app;

    private AppProcess App => app ?? throw new InvalidOperationException("The app does not run.");

    private string Data => folder.File("data");

    public static async Task<KilledSchool> OpenAsync(CancellationToken cancellation)
    {
        var school = new KilledSchool();
        try
        {
            school.app = await AppProcess.StartAsync(school.Data, cancellation);
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
        ? JsonSerializer.Deserialize<DateTimeOffset>(File.ReadAllText(Path.Combine(Data, "clock.json"))).ToOffset(Local.Offset)
        : null;

    public int? Azurite => AppProcess.AzuriteOn(Data);

    public Phone Phone() => new(App.Address);

    public IReadOnlyList<ReceivedLetter> Letters() => new MailReader(AppSettings.MailboxIn(Data), AppSettings.PublicAddress).ReadArrived();

    /// <summary>The names of the letters there are, which begin with day, time and kind.</summary>
    public IEnumerable<string> LetterFiles() => Directory.Exists(AppSettings.MailboxIn(Data))
        ? Directory.EnumerateFiles(AppSettings.MailboxIn(Data), "*.eml").Select(f => Path.GetFileName(f)!)
        : [];

    /// <summary>Kills the app now and starts it again.</summary>
    public async Task KillAndStartAsync(CancellationToken cancellation)
    {
        await App.KillAsync();
        await StartAgainAsync(cancellation);
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

    /// <summary>The school's year as the desk gives it.</summary>
    public async Task<JsonDocument> YearAsync(CancellationToken cancellation)
    {
        var key = await File.ReadAllTextAsync(Path.Combine(Data, "function.key"), cancellation);
        return JsonDocument.Parse(await http.GetStringAsync(new Uri(App.Address, $"desk/year?code={Uri.EscapeDataString(key.Trim())}"), cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        // Only an app that could not be started again leaves its Azurite behind.
        AppProcess.EndAzuriteOn(Data);
        folder.Dispose();
    }

    private async Task StartAgainAsync(CancellationToken cancellation)
    {
        await App.DisposeAsync();
        app = null;
        app = await AppProcess.StartAsync(Data, cancellation);
    }

    private Task<HttpResponseMessage> MoveAsync(CancellationToken cancellation) =>
        http.PostAsync(new Uri(App.Address, "_embedded/time"), new FormUrlEncodedContent([new("to", "day")]), cancellation);
}
