using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Infrastructure;
using MimeKit;

namespace BinhHoa2.Tests.Desk.Starting;

/// <summary>The running app without a sample, and the visitors of its set-up page.</summary>
internal sealed class StartOffice : IAsyncDisposable
{
    public const string Code = "q7Hn2vXe91LkTz0s";
    public const string Sender = "kehoach@truong.example";
    public const string Chair = "minh@truong.example";
    public const string Secretary = "ha@truong.example";

    private int networks;

    private StartOffice(RunningSchool school, DeskOffice desk) => (School, Desk) = (school, desk);

    public RunningSchool School { get; }

    /// <summary>The letters and the rows of the desk.</summary>
    public DeskOffice Desk { get; }

    /// <summary>What is typed where nothing is to be wrong.</summary>
    public static (string Name, string Value)[] Typed { get; } =
    [
        ("school", "Trường Tiểu học Bình Hòa 2"), ("symbol", "THBH2"), ("place", "Bình Hòa"),
        ("superior", "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HÒA"), ("signerTitle", "HIỆU TRƯỞNG"), ("year", "2021-2022"),
        ("chairName", "Trần Văn Minh"), ("chairAddress", "thầy"), ("chairEmail", Chair),
        ("secretaryName", "Phạm Thu Hà"), ("secretaryEmail", Secretary),
        ("senderName", "Trường Bình Hòa 2"), ("senderEmail", Sender),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="settings">Beside or instead of those of a school that has nothing.</param>
    public static async Task<StartOffice> OpenAsync(Dictionary<string, string?>? settings = null)
    {
        Dictionary<string, string?> all = new()
        {
            ["Sample"] = "false",
            ["Plan:File"] = string.Empty,
            ["Roster:File"] = string.Empty,
            ["Embedded:Console:SetupPage"] = "Thiết lập trường",
        };
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        var school = await RunningSchool.StartAsync(VietnamTime.At(new(2021, 10, 11), new TimeOnly(8, 0)), all);
        return new StartOffice(school, DeskOffice.Of(school));
    }

    /// <summary>A browser somewhere else.</summary>
    public DeskVisitor Stranger() => new(School.Http, $"198.51.100.{++networks}");

    /// <summary>A browser on the machine, opened with the address that the console printed.</summary>
    public async Task<DeskVisitor> ConsoleAsync()
    {
        var visitor = new DeskVisitor(School.Http, network: null);
        (await visitor.GetAsync($"/setup?k={School.Host.HostPageKey}")).Location.ShouldBe("/setup");
        return visitor;
    }

    /// <summary>Sends the form of the page with what it shows, but for what is typed.</summary>
    public static Task<DeskAnswer> SendAsync(
        DeskVisitor visitor, DeskAnswer page, string action, params (string Name, string Value)[] typed)
    {
        var form = page.Page.QuerySelector("form[action='/setup']").ShouldNotBeNull(page.Body);
        return visitor.PostAsync(action, DeskVisitor.FieldsOf(form, typed));
    }

    /// <summary>Sets the school up at the console.</summary>
    public async Task<DeskVisitor> SetUpAsync()
    {
        var console = await ConsoleAsync();
        var saved = await SendAsync(console, await console.GetAsync("/setup"), "/setup", Typed);
        saved.Page.QuerySelector("#saved").ShouldNotBeNull(saved.Body);
        return console;
    }

    public Task<SchoolSetup?> SetupAsync() => School.Get<SetupRecords>().FindAsync(Cancellation);

    /// <summary>All letters there are, in the order of their names.</summary>
    public async Task<IReadOnlyList<MimeMessage>> LettersAsync()
    {
        await School.IdleAsync();
        return Directory.Exists(School.Mailbox)
            ? [.. Directory.EnumerateFiles(School.Mailbox, "*.eml").Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))]
            : [];
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
