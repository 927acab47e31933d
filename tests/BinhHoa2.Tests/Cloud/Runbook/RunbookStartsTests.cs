using System.Net;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Scenarios;

namespace BinhHoa2.Tests.Cloud.Runbook;

/// <summary>The blocks of docs/runbook.md that start the app: by themselves, with new secrets, from a copy of the data.</summary>
public sealed class RunbookStartsTests : IDisposable
{
    /// <summary>The blocks this class runs.</summary>
    public static readonly IReadOnlyList<string> Tried =
        ["Runbook 2", "Runbook 3", "First deployment 2", "Keys rotated 2", "Backup and restore 4"];

    private const string Site = "https://truong.example";
    private const string Old = "the secret of the links before it was changed";

    private readonly Shell shell = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        http.Dispose();
        foreach (var data in Directory.EnumerateDirectories(shell.Path, ".data*"))
        {
            AppProcess.EndAzuriteOn(data);
        }

        shell.Dispose();
    }

    /// <summary>A start, the variables, a copy that goes on, and a change of the links' secret after which an old link opens.</summary>
    [Fact]
    public async Task EmbeddedHost_StartedCopiedAndWithANewSecret_KeepsYearAndLinks()
    {
        string year, link;
        await using (var app = await StartAsync("Runbook 2", [], ("Links__Secret", Old)))
        {
            var key = await KeyAsync();
            var swept = await http.PostAsync(new Uri(app.Address, $"/desk/sweep?code={key}"), null, Cancellation);
            swept.StatusCode.ShouldBe(HttpStatusCode.OK);
            link = await FirstLinkAsync();
            year = await SettledYearAsync(new Uri(app.Address, $"/desk/year?code={key}"));
            year.ShouldContain("Running");
            await EndAsync(app);
        }

        await using (var app = await StartAsync("Backup and restore 4", [("data", ".data")], ("Links__Secret", Old)))
        {
            (await http.GetStringAsync(new Uri(app.Address, $"/desk/year?code={await KeyAsync()}"), Cancellation)).ShouldBe(year);
            await EndAsync(app);
        }

        await using (var app = await StartAsync("Keys rotated 2", [("data", ".data"), ("old", Old)]))
        {
            (await http.GetAsync(new Uri(app.Address, link), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await EndAsync(app);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FirstDeployment_TheCheck_EndsWellForFilesOfASchoolAlone(bool own)
    {
        var roster = Path.Combine(shell.Path, "danh-sach.json");
        var profile = Path.Combine(shell.Path, "truong.json");
        await CopyAsync(SampleSchool.RosterPath, roster, "@thbh2.example", "@truong.edu.vn");
        await CopyAsync(SampleSchool.ProfilePath, profile, "Họ và tên Hiệu trưởng", "Nguyễn Văn An");

        var (exit, output) = await shell.RunAsync(
            RunbookText.Blocks["First deployment 2"],
            [],
            ("ROSTER_FILE", own ? roster : SampleSchool.RosterPath),
            ("SCHOOL_FILE", profile));

        exit.ShouldBe(own ? 0 : 1, output);
        output.ShouldContain(own ? "đã sẵn sàng" : "ROSTER_FILE");
    }

    private static async Task CopyAsync(string from, string to, string sample, string own) =>
        await File.WriteAllTextAsync(to, (await File.ReadAllTextAsync(from, Cancellation)).Replace(sample, own), Cancellation);

    private static async Task EndAsync(AppProcess app)
    {
        app.EndInput();
        (await app.EndAsync(Cancellation)).ShouldBe(0, app.Said);
    }

    private async Task<string> KeyAsync()
    {
        var (exit, output) = await shell.RunAsync(RunbookText.Blocks["Runbook 3"] + "\necho \"$key\"", []);
        exit.ShouldBe(0, output);
        return output.Trim();
    }

    private Task<AppProcess> StartAsync(
        string block, IEnumerable<(string Name, string Value)> variables, params (string Name, string Value)[] environment) =>
        AppProcess.StartAsync(
            shell.Of(
                RunbookText.Blocks[block],
                variables,
                [
                    .. environment,
                    ("urls", "http://127.0.0.1:0"),
                    ("AzureWebJobsStorage", ""),
                    ("Clock__Start", "2021-10-11T08:00:00+07:00"),
                    ("Links__BaseAddress", Site),
                    ("Embedded__StopWithInput", "true"),
                    ("Embedded__StorageLinger", "00:01:00"),
                ]),
            Cancellation);

    /// <summary>The year's data once every letter of the opening has its outcome.</summary>
    private async Task<string> SettledYearAsync(Uri address)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var year = await http.GetStringAsync(address, Cancellation);
            if (year.Contains("\"Accepted\"", StringComparison.Ordinal) && !year.Contains("\"Claimed\"", StringComparison.Ordinal))
            {
                return year;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancellation);
        }

        throw new InvalidOperationException("The letters of the opening have no outcome.");
    }

    /// <summary>The path of the first link in the letters of the opening, once one has left.</summary>
    private async Task<string> FirstLinkAsync()
    {
        var mail = new MailReader(Path.Combine(shell.Path, ".data", "mailbox"), Site);
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (mail.ReadArrived().SelectMany(l => l.Links).FirstOrDefault() is { } link)
            {
                return new Uri(link).PathAndQuery;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancellation);
        }

        throw new InvalidOperationException("No letter came.");
    }
}
